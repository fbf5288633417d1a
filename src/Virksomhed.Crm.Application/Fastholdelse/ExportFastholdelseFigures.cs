using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>Takes a year's counts out as a file that may leave the municipality: no count under five is in it.</summary>
public static class ExportFastholdelseFigures
{
    public sealed record Query(int? Year) : IRequest<ExportTable>;

    private sealed record Line(string Group, string What, int? Number);

    internal sealed class Handler(IMediator mediator) : IRequestHandler<Query, ExportTable>
    {
        public async Task<ExportTable> Handle(Query query, CancellationToken ct)
        {
            var figures = await mediator.Send(new FastholdelseFigures.Query(query.Year), ct);
            Line[] lines =
            [
                .. Lines("Åbne sager efter trin", figures.BySteps),
                .. Lines($"Skridt taget i {figures.Year}", figures.StepsTaken),
                .. Lines($"Udfald i {figures.Year}", figures.Outcomes),
                .. Lines($"Redskaber i sager afsluttet i {figures.Year}", figures.Tools),
            ];

            return new ExportTable<Line>("Fastholdelse, tal til deling", Columns, lines.ToAsyncEnumerable());
        }

        private static IEnumerable<Line> Lines(string group, IReadOnlyList<FastholdelseFigures.Count> counts) =>
            counts.Zip(SharedCounts.Of([.. counts.Select(count => count.Number)]), (count, shared) => new Line(group, count.What.Text(), shared));

        private static readonly ExportColumn<Line>[] Columns =
        [
            new("Tal", line => line.Group, 40),
            new("Hvad", line => line.What, 28),
            new("Antal", line => line.Number is { } number ? number : SharedCounts.Hidden, 14),
        ];
    }
}
