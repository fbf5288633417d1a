using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>Takes a year's numbers out as a file that may leave the municipality: no count under five is in it, nor the times behind one.</summary>
public static class ExportDispatchFigures
{
    public sealed record Query(int? Year) : IRequest<ExportTable>;

    private sealed record Line(string Group, string What, int? Requests, int? Held, ResponseTime? ToVisit);

    internal sealed class Handler(IMediator mediator) : IRequestHandler<Query, ExportTable>
    {
        public async Task<ExportTable> Handle(Query query, CancellationToken ct)
        {
            var figures = await mediator.Send(new DispatchFigures.Query(query.Year), ct);
            Line[] lines =
            [
                .. Lines("I alt", [figures.Whole]),
                .. Lines("Anledning", figures.ByReason),
                .. Lines("Måned", figures.ByMonth),
                .. Lines("Virksomhedens størrelse", figures.BySize),
                .. Lines("Branche", figures.BySector),
                .. figures.Outcomes.Zip(SharedCounts.Of([.. figures.Outcomes.Select(outcome => outcome.Number)]), (outcome, held) => new Line("Udfald", outcome.What, null, held, null)),
            ];

            return new ExportTable<Line>($"Rejsehold {figures.Year}, tal til deling", Columns, lines.ToAsyncEnumerable());
        }

        private static IEnumerable<Line> Lines(string group, IReadOnlyList<DispatchFigures.Line> lines)
        {
            var (requests, held) = (SharedCounts.Of([.. lines.Select(line => line.Requests)]), SharedCounts.Of([.. lines.Select(line => line.Held)]));

            // Where the requests are hidden, the visits would tell nearly as much.
            return lines.Index().Select(line => requests[line.Index] is null || held[line.Index] is null
                ? new Line(group, line.Item.What, requests[line.Index], null, null)
                : new Line(group, line.Item.What, requests[line.Index], held[line.Index], line.Item.ToVisit));
        }

        private static readonly ExportColumn<Line>[] Columns =
        [
            new("Opdelt efter", line => line.Group, 26),
            new("Hvad", line => line.What, 30),
            new("Anmodninger", line => line.Group == "Udfald" ? null : Shown(line.Requests), 14),
            new("Besøg", line => Shown(line.Held), 14),
            new("Arbejdsdage til besøg, median", line => line.ToVisit?.Median, 16),
            new("Arbejdsdage til besøg, 9 af 10", line => line.ToVisit?.NinetyPercent, 16),
            new("Inden for løftet, procent", line => line.ToVisit is { Decided: > 0 } time ? 100 * time.Kept / time.Decided : null, 16),
        ];

        private static object Shown(int? count) => count is { } number ? number : SharedCounts.Hidden;
    }
}
