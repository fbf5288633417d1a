using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>How a year's orders were filled, for the manager: as Jobindsats counts it, by quarter, by kind, and by where the candidates came from.</summary>
public static class JobOrderFigures
{
    public sealed record Query(int? Year) : IRequest<Model>;

    public sealed record Line(string What, FillFigures Figures);

    public sealed record Origin(string Municipality, int Proposed, int Invited, int Hired);

    public sealed record Model(int Year, bool IsThisYear)
    {
        /// <summary>The ordinary orders, which are what Jobindsats counts.</summary>
        public required FillFigures Ordinary { get; init; }

        public required IReadOnlyList<Line> ByQuarter { get; init; }
        public required IReadOnlyList<Line> ByKind { get; init; }
        public required IReadOnlyList<Origin> Origins { get; init; }

        /// <summary>What employers said of the rounds: yes, partly, no.</summary>
        public required IReadOnlyList<(RoundFit Fit, int Rounds)> Feedback { get; init; }
    }

    private sealed record Row(JobOrderKind Kind, OrderOutcome Outcome);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var year = Math.Clamp(query.Year ?? today.Year, 2000, today.Year);
            var rows = await RowsAsync(new(year, 1, 1), new(year, 12, 31), ct);
            var rounds = db.JobOrderRounds.Where(r => r.SentOn >= new DateOnly(year, 1, 1) && r.SentOn <= new DateOnly(year, 12, 31));
            var names = await Partnership.NamesAsync(db, ct);
            var origins = await rounds.GroupBy(r => r.FromCode)
                .Select(from => new { Code = from.Key, Proposed = from.Sum(r => r.Proposed), Invited = from.Sum(r => r.Invited), Hired = from.Sum(r => r.Hired) }).ToListAsync(ct);
            var answers = await rounds.Where(r => r.Fit != null).GroupBy(r => r.Fit!.Value).Select(same => new { Fit = same.Key, Rounds = same.Count() }).ToDictionaryAsync(same => same.Fit, same => same.Rounds, ct);
            var ordinary = rows.FindAll(row => row.Kind == JobOrderKind.Ordinary);

            return new(year, year == today.Year)
            {
                Ordinary = Of(ordinary),
                ByQuarter = [.. Enumerable.Range(1, year == today.Year ? (today.Month + 2) / 3 : 4).Select(quarter => new Line($"{quarter}. kvartal", Of(ordinary.FindAll(row => (row.Outcome.ReceivedOn.Month + 2) / 3 == quarter))))],
                ByKind = [.. Enum.GetValues<JobOrderKind>().Select(kind => new Line(kind.Text(), Of(rows.FindAll(row => row.Kind == kind)))).Where(line => line.Figures.Orders > 0)],
                Origins = [.. origins.OrderByDescending(from => from.Hired).ThenBy(from => from.Code).Select(from => new Origin(names.GetValueOrDefault(from.Code, $"Kommune {from.Code}"), from.Proposed, from.Invited, from.Hired))],
                Feedback = [.. Enum.GetValues<RoundFit>().Select(fit => (fit, answers.GetValueOrDefault(fit)))],
            };
        }

        private Task<List<Row>> RowsAsync(DateOnly first, DateOnly last, CancellationToken ct) => db.JobOrders
            .Where(o => o.ReceivedOn >= first && o.ReceivedOn <= last)
            .Select(o => new Row(o.Kind, new OrderOutcome(o.Positions, o.Proposed, o.Hired, o.ReceivedOn, o.FirstCandidateOn, o.Phase == JobOrderPhase.Filled ? o.ClosedOn : null)))
            .ToListAsync(ct);

        private static FillFigures Of(List<Row> rows) => FillFigures.Of(rows.ConvertAll(row => row.Outcome));
    }
}
