using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>What a manager sees of the cases: counts, and nothing that leads to one of them.</summary>
public static class FastholdelseFigures
{
    public sealed record Query(int? Year) : IRequest<Model>;

    public sealed record Count(Enum What, int Number);

    /// <summary>How many days the cases took that were closed in the year; null where none was.</summary>
    public sealed record Duration(int? Median, int? NinetyPercent);

    /// <summary>Open cases of somebody who has left, which nobody sees.</summary>
    public sealed record Orphaned(int UserId, string Name, int Cases);

    public sealed record Model
    {
        public required int Year { get; init; }
        public required bool IsThisYear { get; init; }
        public required int Open { get; init; }
        public required int Overdue { get; init; }
        public required int Opened { get; init; }
        public required int Preventive { get; init; }
        public required IReadOnlyList<Count> BySteps { get; init; }
        public required IReadOnlyList<Count> StepsTaken { get; init; }
        public required IReadOnlyList<Count> Outcomes { get; init; }
        public required IReadOnlyList<Count> Tools { get; init; }
        public required Duration Took { get; init; }
        public required IReadOnlyList<Orphaned> Orphans { get; init; }

        public int Closed => Outcomes.Sum(outcome => outcome.Number);
    }

    private sealed record Ended(FastholdelseOutcome Outcome, FastholdelseTools Tools, DateOnly OpenedOn, DateOnly ClosedOn);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var year = Math.Clamp(query.Year ?? today.Year, 2000, today.Year);
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            var open = db.Fastholdelsessager.Where(sag => sag.ClosedOn == null);
            var opened = db.Fastholdelsessager.Where(sag => sag.OpenedOn >= first && sag.OpenedOn <= last);
            var ended = await db.Fastholdelsessager.Where(sag => sag.ClosedOn >= first && sag.ClosedOn <= last)
                .Select(sag => new Ended(sag.Outcome!.Value, sag.Tools, sag.OpenedOn, sag.ClosedOn!.Value)).ToListAsync(ct);
            var bySteps = await open.GroupBy(sag => sag.Step).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, ct);
            var taken = await db.Set<FastholdelseStepTaken>().Where(step => step.On >= first && step.On <= last)
                .GroupBy(step => step.Step).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, ct);

            return new()
            {
                Year = year,
                IsThisYear = year == today.Year,
                Open = bySteps.Values.Sum(),
                Overdue = await open.CountAsync(sag => sag.NextOn < today || sag.DeadlineOn < today, ct),
                Opened = await opened.CountAsync(ct),
                Preventive = await opened.CountAsync(sag => sag.FirstSickDay == null || sag.FirstSickDay > sag.OpenedOn, ct),
                BySteps = Counts<FastholdelseStep>(step => bySteps.GetValueOrDefault(step), step => step != FastholdelseStep.Closed),
                StepsTaken = Counts<FastholdelseStep>(step => taken.GetValueOrDefault(step), step => step != FastholdelseStep.Closed),
                Outcomes = Counts<FastholdelseOutcome>(outcome => ended.Count(one => one.Outcome == outcome), _ => true),
                Tools = Counts<FastholdelseTools>(tool => ended.Count(one => one.Tools.HasFlag(tool)), tool => tool != FastholdelseTools.None),
                Took = Took([.. ended.Select(one => one.ClosedOn.DayNumber - one.OpenedOn.DayNumber)]),
                Orphans = await OrphansAsync(open, ct),
            };
        }

        private static List<Count> Counts<T>(Func<T, int> number, Func<T, bool> isShown) where T : struct, Enum =>
            [.. Enum.GetValues<T>().Where(isShown).Select(what => new Count(what, number(what)))];

        private static Duration Took(int[] days) => new(Percentile.Of(days, 50), Percentile.Of(days, 90));

        private async Task<List<Orphaned>> OrphansAsync(IQueryable<Fastholdelsessag> open, CancellationToken ct)
        {
            var responsible = await open.GroupBy(sag => sag.ResponsibleId).Select(same => new { UserId = same.Key, Cases = same.Count() }).ToListAsync(ct);
            var able = await db.Advisers().Select(u => u.Id).ToListAsync(ct);
            var gone = responsible.Where(one => !able.Contains(one.UserId)).ToDictionary(one => one.UserId, one => one.Cases);
            var ids = gone.Keys.ToArray();

            var people = await db.Users.Where(u => ids.Contains(u.Id)).OrderBy(u => u.NameSort).Select(u => new { u.Id, u.FullName }).ToListAsync(ct);

            return people.ConvertAll(person => new Orphaned(person.Id, person.FullName, gone[person.Id]));
        }
    }
}
