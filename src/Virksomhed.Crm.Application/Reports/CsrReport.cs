using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>CSR-mærke: how many hold the mark year by year, and where the applications stand.</summary>
internal sealed class CsrReport(IMediator mediator) : IReport
{
    public ReportName Name => ReportName.CsrMaerke;
    public string Says => "Hvor mange virksomheder der har mærket år for år, nye og fornyede, og hvor årets og næste års ansøgninger står.";
    public string Source => "Ansøgninger og uddelte mærker i systemet; for tidligere år de tal, kommunen har oplyst.";
    public ReportFields Fields => ReportFields.Year;

    public async Task<IReadOnlyList<ReportTable>> ReadAsync(ReportScope scope, CancellationToken ct)
    {
        var year = await mediator.Send(new CsrMaerkeYear.Query(scope.Year), ct);
        var next = await mediator.Send(new CsrMaerkeYear.Query(scope.Year + 1), ct);
        var holders = year!.Years.FirstOrDefault(row => row.Year == scope.Year);

        return
        [
            new("Nøgletal", "Tal", ["Antal"],
            [
                ReportRow.Of($"Har mærket i {scope.Year}", ReportCell.Of(holders?.Holders)),
                ReportRow.Of("Heraf nye", ReportCell.Of(holders?.New)),
                ReportRow.Of($"Mål for {scope.Year}", ReportCell.Of(year.Target)),
                ReportRow.Of($"Kan søge om {scope.Year + 1}", next!.MayApplyCount),
            ]) { IsSummary = true },
            new("År for år", "År", ["Har mærket", "Heraf nye"], [.. year.Years.Select(row => ReportRow.Of($"{row.Year}", ReportCell.Of(row.Holders), ReportCell.Of(row.New)))])
            {
                Chart = ReportChart.Bars, Charted = 2,
                Note = string.Join(" ", year.Years.Where(row => row.Source is not null).GroupBy(row => row.Source).Select(same => $"{string.Join(", ", same.Select(row => row.Year))}: {same.Key}.")) is { Length: > 0 } sources ? sources : null,
            },
            new("Ansøgninger", "Trin", [$"Mærket for {scope.Year}", $"Mærket for {scope.Year + 1}"],
                [.. Enum.GetValues<CsrStatus>().Select(status => ReportRow.Of(status.Text(), year.Pipeline.Of(status), next.Pipeline.Of(status)))]),
        ];
    }
}
