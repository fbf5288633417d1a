using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.FollowUps;
using Virksomhed.Crm.Application.Goals;
using Virksomhed.Crm.Application.Goals.Indicators;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Overview;

/// <summary>The consultant's start page: what to do today, my visits against my share, and the employers whose turn it is.</summary>
public static class ConsultantOverview
{
    private const int FollowUpsShown = 8;
    private const int TurnsShown = 5;

    public sealed record Query : IRequest<Model?>;

    public sealed record Turn(int Id, string Name, string? Town, PortfolioLevel Level, DateOnly? LatestContactOn);

    public sealed record Owned(int Employers, int Due);

    public sealed record Model(
        DateTime Now,
        ConsultantVisits Visits,
        IReadOnlyList<WeekBar> Weeks,
        Owned Owned,
        IReadOnlyList<Turn> Turns,
        DueCounts Due,
        IReadOnlyList<FollowUpRow> FollowUps)
    {
        public DateOnly Today => DateOnly.FromDateTime(Now);

        public int? ShareOfWeek => Visits.Share is { } share ? (int)Math.Round(share * 7m / StraightLine.DaysIn(Today.Year), MidpointRounding.AwayFromZero) : null;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var (today, me) = (clock.Today(), db.UserId ?? 0);
            var target = await GoalFigure.Goals(db, today.Year)
                .Where(goal => goal.Indicator == Visits.IndicatorKey && goal.Target != null)
                .Select(goal => (int?)goal.Target)
                .FirstOrDefaultAsync(ct);
            var visits = await VisitsOfConsultants.Read(db, today, target, null, ct);
            var open = db.FollowUps.AsNoTracking().Where(f => f.ResponsibleId == me && f.DoneAt == null);
            var sunday = Week.Of(today).Sunday;

            return new(
                DanishTime.FromUtc(clock.UtcNow()),
                visits.FirstOrDefault(row => row.Id == me) ?? new(me, "", 0, 0, null, null, null),
                WeekBar.Latest(await Days(today, me, ct), today),
                await Mine(me).GroupBy(_ => 1).Select(all => new Owned(all.Count(), all.Count(e => e.NextContactOn <= today))).SingleOrDefaultAsync(ct) ?? new(0, 0),
                await Turns(today, me, ct),
                await open.ToDueCounts(today).SingleOrDefaultAsync(ct) ?? DueCounts.None,
                await open.Where(f => f.DueOn <= sunday).WithNames(db).InOrder(done: false, sort: null).ToRows().Take(FollowUpsShown).ToListAsync(ct));
        }

        private IQueryable<Employer> Mine(int me) => db.Employers.Where(e => e.OwnerId == me && e.CeasedOn == null);

        private Task<List<DayCount>> Days(DateOnly today, int me, CancellationToken ct) =>
            Visits.Of(db, Week.Of(today).Add(1 - WeekBar.Shown).Monday, today)
                .Where(visit => visit.ConsultantId == me)
                .GroupBy(visit => visit.HeldOn)
                .Select(day => new DayCount(day.Key, day.Count()))
                .ToListAsync(ct);

        private Task<List<Turn>> Turns(DateOnly today, int me, CancellationToken ct) =>
            Mine(me).Where(e => e.NextContactOn <= today)
                .OrderBy(e => e.NextContactOn).ThenBy(e => e.NameSort)
                .Select(e => new Turn(e.Id, e.Alias ?? e.Name, e.Town, e.Level, e.LatestContactOn))
                .Take(TurnsShown)
                .ToListAsync(ct);
    }
}
