using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.JobOrders;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>Jobordrer: how a year's orders were filled.</summary>
internal sealed class JobOrderReport(IMediator mediator) : IReport
{
    private static readonly string[] Columns = ["Ordrer", "Stillinger", "Ansat", "Formidlingsgrad", "Besættelsesgrad", "Dage til første kandidat"];

    public ReportName Name => ReportName.JobOrders;
    public string Says => "Formidlings- og besættelsesgrad, som Jobindsats gør dem op, efter kvartal og slags job, og hvor kandidaterne kom fra.";
    public string Source => "Registrerede jobordrer efter den dag, de kom. Graderne følger Jobindsats (STAR, 4. marts 2022) og gælder ordinære ordrer; dagene er medianer.";
    public ReportFields Fields => ReportFields.Year;
    public bool IsForManagers => true;

    public async Task<IReadOnlyList<ReportTable>> ReadAsync(ReportScope scope, CancellationToken ct)
    {
        var figures = await mediator.Send(new JobOrderFigures.Query(scope.Year), ct);
        var all = figures.Ordinary;

        return
        [
            new("Nøgletal", "Ordinære ordrer", ["Antal"],
            [
                ReportRow.Of("Ordinære ordrer", all.Orders),
                ReportRow.Of("Formidlingsgrad", ReportCell.Percent(all.Formidlingsgrad)),
                ReportRow.Of("Besættelsesgrad", ReportCell.Percent(all.Besaettelsesgrad)),
                ReportRow.Of("Stillinger besat", ReportCell.Percent(all.PositionsFilled)),
                ReportRow.Of("Dage til første kandidat", ReportCell.Days(all.FirstCandidateMedian)),
                ReportRow.Of("Dage til besat", ReportCell.Days(all.FilledMedian)),
            ]) { IsSummary = true },
            Table("Ordinære ordrer efter kvartal", "Kvartal", figures.ByQuarter) with { Chart = ReportChart.Bars, Charted = 3 },
            Table("Efter slags job", "Slags job", figures.ByKind),
            new("Hvor kandidaterne kom fra", "Kommune", ["Foreslået", "Inviteret", "Ansat"], [.. figures.Origins.Select(from => ReportRow.Of(from.Municipality, from.Proposed, from.Invited, from.Hired))]),
            new("Passede kandidaterne?", "Virksomhedens svar", ["Runder"], [.. figures.Feedback.Select(answer => ReportRow.Of(answer.Fit.Text(), answer.Rounds))]),
        ];
    }

    private static ReportTable Table(string heading, string of, IReadOnlyList<JobOrderFigures.Line> lines) => new(heading, of, Columns, [.. lines.Select(line => Row(line.What, line.Figures))]);

    private static ReportRow Row(string what, FillFigures figures) => ReportRow.Of(
        what, ReportCell.Of(figures.Orders), ReportCell.Of(figures.Positions), ReportCell.Of(figures.Hired),
        ReportCell.Percent(figures.Formidlingsgrad), ReportCell.Percent(figures.Besaettelsesgrad), ReportCell.Days(figures.FirstCandidateMedian));
}
