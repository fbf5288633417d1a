using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Fastholdelse;
using Virksomhed.Crm.Application.Rejsehold;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>
/// Fastholdelse og rejsehold: how many cases and dispatches, how soon and with what outcome. A report leaves the municipality's desk, so no count under
/// five is in it, nor the times behind one (<see cref="SharedCounts"/>).
/// </summary>
internal sealed class FastholdelseReport(IMediator mediator) : IReport
{
    private static readonly string[] Columns = ["Anmodninger", "Besøg", "Arbejdsdage til besøg, median", "9 af 10 besøgt inden", "Inden for løftet"];

    public ReportName Name => ReportName.Fastholdelse;
    public string Says => "Sager om fastholdelse efter udfald og redskaber, og rejseholdets udrykninger: hvor mange, hvor hurtigt og for hvem.";
    public string Source => "Registrerede sager og udrykninger. Tal under 5 vises ikke, da de kan pege på nogen; tider er i arbejdsdage.";
    public ReportFields Fields => ReportFields.Year;
    public bool IsForManagers => true;

    public async Task<IReadOnlyList<ReportTable>> ReadAsync(ReportScope scope, CancellationToken ct)
    {
        var cases = await mediator.Send(new FastholdelseFigures.Query(scope.Year), ct);
        var trips = await mediator.Send(new DispatchFigures.Query(scope.Year), ct);

        return
        [
            new("Nøgletal", "Tal", ["Antal"],
            [
                Single("Nye sager om fastholdelse", cases.Opened),
                Single("Afsluttede sager", cases.Closed),
                Single("Anmodninger til rejseholdet", trips.Whole.Requests),
                Timed("Inden for løftet", trips.Whole.Held, ReportCell.Share(trips.Whole.ToVisit.Kept, trips.Whole.ToVisit.Decided)),
            ]) { IsSummary = true },
            Counted("Udfald af sagerne", "Udfald", cases.Outcomes),
            Counted("Redskaber i afsluttede sager", "Redskab", cases.Tools),
            Trips("Rejsehold efter måned", "Måned", trips.ByMonth) with { Chart = ReportChart.Line, Charted = 2 },
            Trips("Rejsehold efter anledning", "Anledning", trips.ByReason),
            Trips("Rejsehold efter størrelse", "Virksomhedens størrelse", trips.BySize),
            Trips("Rejsehold efter branche", "Sektor", trips.BySector),
        ];
    }

    private static ReportRow Single(string what, int count) => ReportRow.Of(what, ReportCell.Shared(SharedCounts.Of([count])[0]));

    private static ReportRow Timed(string what, int held, ReportCell time) => ReportRow.Of(what, held < SharedCounts.Least ? ReportCell.Shared(null) : time);

    private static ReportTable Counted(string heading, string of, IReadOnlyList<FastholdelseFigures.Count> counts) => new(heading, of, ["Sager"],
        [.. counts.Zip(SharedCounts.Of([.. counts.Select(count => count.Number)]), (count, shared) => ReportRow.Of(count.What.Text(), ReportCell.Shared(shared)))]) { Chart = ReportChart.Bars };

    private static ReportTable Trips(string heading, string of, IReadOnlyList<DispatchFigures.Line> lines)
    {
        var requests = SharedCounts.Of([.. lines.Select(line => line.Requests)]);

        // Visits are part of the requests, so a hidden number of requests must not be told by its visits.
        var held = SharedCounts.Of([.. lines.Select(line => line.Held)]).Zip(requests, (visits, asked) => asked is null ? null : visits).ToList();

        return new(heading, of, Columns, [.. lines.Index().Select(line => new ReportRow(
            line.Item.What,
            [ReportCell.Shared(requests[line.Index]), ReportCell.Shared(held[line.Index]), .. held[line.Index] is null ? Enumerable.Repeat(ReportCell.None, 3) : Times(line.Item)]))]);
    }

    private static IEnumerable<ReportCell> Times(DispatchFigures.Line line) =>
        [ReportCell.Days(line.ToVisit.Median), ReportCell.Days(line.ToVisit.NinetyPercent), ReportCell.Share(line.ToVisit.Kept, line.ToVisit.Decided)];
}
