using MediatR;
using Virksomhed.Crm.Application.Agreements;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>Aftaler og omsætning til ordinære timer: what became of the year's ended agreements, and the fleksjob whose hours have grown.</summary>
internal sealed class AgreementReport(IMediator mediator) : IReport
{
    public ReportName Name => ReportName.Agreements;
    public string Says => "Hvor mange af årets afsluttede aftaler der blev til ordinære timer, efter ordning, og fleksjob med flere timer.";
    public string Source => "Registrerede aftaler, der er slut i året. Omsat: ordinære timer, fuld tid eller en læreplads, af dem hvor svaret kendes.";
    public ReportFields Fields => ReportFields.Year;

    public async Task<IReadOnlyList<ReportTable>> ReadAsync(ReportScope scope, CancellationToken ct)
    {
        var report = await mediator.Send(new ConversionReport.Query(scope.Year), ct);
        var (ended, asked, converted) = (report.Schemes.Sum(line => line.Ended), report.Schemes.Sum(line => line.Asked), report.Schemes.Sum(line => line.Converted));

        return
        [
            new("Nøgletal", "Tal", ["Antal"],
            [
                ReportRow.Of("Afsluttede aftaler", ended),
                ReportRow.Of("Svaret kendes", asked),
                ReportRow.Of("Omsat til ordinære timer", converted),
                ReportRow.Of("Andel omsat", ReportCell.Share(converted, asked)),
            ]) { IsSummary = true },
            new("Efter ordning", "Ordning", ["Afsluttet", "Svaret kendes", "Omsat", "Andel omsat"], [.. report.Schemes.Select(line => ReportRow.Of(
                line.Name, ReportCell.Of(line.Ended), ReportCell.Of(line.Asked), ReportCell.Of(line.Converted), ReportCell.Percent(line.Share)))]) { Chart = ReportChart.Bars, Charted = 3 },
            new("Fleksjob, der løber i dag", "Tal", ["Antal"],
            [
                ReportRow.Of("Løber i dag", report.Hours.Running),
                ReportRow.Of("Timer undersøgt", report.Hours.Checked),
                ReportRow.Of("Flere timer end ved start", report.Hours.Increased),
                ReportRow.Of("Andel med flere timer", ReportCell.Percent(report.Hours.Share)),
            ]) { Note = "Opgjort i dag, uanset hvilket år der er valgt." },
        ];
    }
}
