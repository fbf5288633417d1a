using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Voksenlaerlinge;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>Voksenlærlinge: this year's new ones against last year's, by sector and trade.</summary>
internal sealed class VoksenlaerlingReport(IMediator mediator) : IReport
{
    private static readonly string[] Columns = ["Nye i år", "Samme dag sidste år", "Forskel", "Hele sidste år", "I gang", "Gennemført i år", "Afbrudt i år"];

    public ReportName Name => ReportName.Voksenlaerlinge;
    public string Says => "Nye voksenlærlinge i år mod samme dag sidste år, efter sektor og fag, og hvor mange der er i gang.";
    public string Source => "Registrerede aftaler om voksenlærlinge, talt den dag de begynder.";
    public ReportFields Fields => ReportFields.None;

    public async Task<IReadOnlyList<ReportTable>> ReadAsync(ReportScope scope, CancellationToken ct)
    {
        var figures = (await mediator.Send(new VoksenlaerlingYear.Query(), ct))!.Figures;
        var whole = figures.Whole;

        return
        [
            new("Nøgletal", "Tal", ["Antal"],
            [
                ReportRow.Of("Nye i år", whole.New),
                ReportRow.Of("Samme dag sidste år", whole.NewAtThisTimeLastYear),
                ReportRow.Of("Forskel", whole.Difference),
                ReportRow.Of("I gang nu", whole.Running),
            ]) { IsSummary = true },
            new("Efter sektor", "Sektor", Columns, [.. Enum.GetValues<TradeSector>().Select(sector => Row(sector.Text(), figures.Of(sector))), Row("I alt", whole)]) { Chart = ReportChart.Bars, Charted = 2 },
            new("Efter fag", "Fag", Columns, [.. figures.Trades.Select(trade => Row(trade.Trade, trade.Figure))]),
        ];
    }

    private static ReportRow Row(string what, YearFigure figure) =>
        ReportRow.Of(what, figure.New, figure.NewAtThisTimeLastYear, figure.Difference, figure.NewLastYear, figure.Running, figure.Completed, figure.BrokenOff);
}
