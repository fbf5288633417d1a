using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>What the planning form shows: the request, and who could go with the reasons, the best first.</summary>
public static class PlanningChoices
{
    public sealed record Query(int DispatchId, int Hours) : IRequest<Model?>;

    public sealed record Proposal(int UserId, string Name, string Areas, bool Covers, int BookedHours, DispatchTime? Time);

    public sealed record Model(DispatchRow Row, DateOnly? WishedOn, DayPart WishedPart, IReadOnlyList<Proposal> Proposals, DateOnly Today);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var asked = db.Dispatches.Where(d => d.Id == query.DispatchId);

            if (await asked.ToRows(db).SingleOrDefaultAsync(ct) is not { } row)
            {
                return null;
            }

            var wish = await (
                from dispatch in asked
                join unit in db.ProductionUnits on dispatch.ProductionUnitId equals unit.Id
                select new { dispatch.WishedOn, dispatch.WishedPart, unit.PostalCode, unit.Town }).SingleAsync(ct);
            var now = DanishTime.FromUtc(clock.UtcNow());
            var need = new DispatchNeed
            {
                PostalCode = wish.PostalCode,
                Town = wish.Town,
                WishedOn = wish.WishedOn,
                WishedPart = wish.WishedPart,
                VisitDueOn = row.VisitDueOn,
                Hours = Math.Clamp(query.Hours, 1, DispatchTime.MaxHours),
                FromDay = DateOnly.FromDateTime(now),
                FromHour = now.Hour + 1,
            };

            return new(row, wish.WishedOn, wish.WishedPart, await ProposalsAsync(query.DispatchId, need, ct), need.FromDay);
        }

        private async Task<List<Proposal>> ProposalsAsync(int dispatchId, DispatchNeed need, CancellationToken ct)
        {
            var until = need.FromDay.AddDays(MemberProposals.DaysAhead);
            var names = await db.TeamPeople().ToDictionaryAsync(person => person.Id, person => person.FullName, ct);
            var team = await db.TeamMembers.AsNoTracking().Where(m => m.IsOnTeam).ToListAsync(ct);
            var bookings = await db.DispatchBookings.AsNoTracking()
                .Where(b => ((b.Day >= need.FromDay && b.Day < until) || b.Day == need.WishedOn) && b.DispatchId != dispatchId).ToListAsync(ct);
            var rules = await db.ResponseRules.AsNoTracking().ToListAsync(ct);
            var proposals = MemberProposals.Of(team.Where(m => names.ContainsKey(m.UserId)), bookings, need, rules.RulesOn(need.FromDay));

            return [.. proposals.Select(p => new Proposal(p.Member.UserId, names[p.Member.UserId], p.Member.Areas, p.Covers, p.BookedHours, p.Time))];
        }
    }
}
