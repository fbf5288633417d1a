using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>A week of the team, by member and day, beside what waits for somebody to go.</summary>
public static class DispatchBoard
{
    private const int Most = 200;

    /// <param name="Day">Any day of the week; when it is left out this week, and the coming one at a weekend.</param>
    public sealed record Query(DateOnly? Day) : IRequest<Model?>;

    /// <param name="Closed">Why nobody goes out that day.</param>
    public sealed record WorkDay(DateOnly Day, string? Closed);

    /// <param name="Days">The weekdays on which the member goes out; empty for one who has left the team.</param>
    public sealed record Member(int UserId, string Name, string Areas, IReadOnlySet<DateOnly> Days, IReadOnlyList<DispatchRow> Trips);

    public sealed record Model(Week Week, IReadOnlyList<WorkDay> Days, IReadOnlyList<Member> Members, IReadOnlyList<DispatchRow> Waiting, DateOnly Today);

    private sealed record Trip(int UserId, DispatchRow Row);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var week = Week.Of(query.Day ?? (today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? today.AddDays(2) : today));
            var rules = await db.ResponseRules.AsNoTracking().ToListAsync(ct);
            var days = Enumerable.Range(0, 5).Select(week.Monday.AddDays).Select(day => new WorkDay(day, rules.RulesOn(day).Calendar.ClosedFor(day))).ToList();
            var waiting = await db.Dispatches.Where(d => d.State == DispatchState.Requested).ToRows(db).InOrder(null, today).Take(Most).ToListAsync(ct);

            return new(week, days, await MembersAsync(week, days, ct), waiting, today);
        }

        private async Task<List<Member>> MembersAsync(Week week, List<WorkDay> days, CancellationToken ct)
        {
            var (monday, sunday) = (week.Monday, week.Sunday);
            var held = db.Dispatches.Where(d => d.Day >= monday && d.Day <= sunday && d.State != DispatchState.Cancelled && d.State != DispatchState.Requested);
            var owners = await held.Select(d => new { d.Id, UserId = d.MemberId!.Value }).ToDictionaryAsync(d => d.Id, d => d.UserId, ct);
            var trips = (await held.ToRows(db).InOrder("day", monday).ToListAsync(ct)).ConvertAll(row => new Trip(owners[row.Id], row)).ToLookup(trip => trip.UserId, trip => trip.Row);
            var team = await db.TeamMembers.AsNoTracking().Where(m => m.IsOnTeam).ToDictionaryAsync(m => m.UserId, ct);
            var ids = team.Keys.Concat(owners.Values).Distinct().ToArray();
            var people = await db.Users.Where(u => ids.Contains(u.Id)).AsChoicesAsync(ct);

            return people.ConvertAll(person =>
            {
                var member = team.GetValueOrDefault(person.Id);
                var workDays = days.Where(day => day.Closed is null && member?.WorksOn(day.Day) == true).Select(day => day.Day).ToHashSet();

                return new Member(person.Id, person.Name, member?.Areas ?? "Ikke længere på holdet", workDays, [.. trips[person.Id]]);
            });
        }
    }
}
