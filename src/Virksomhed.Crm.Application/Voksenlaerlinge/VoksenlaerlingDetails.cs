using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>One agreement, with what the rule of its first day says about the subsidy.</summary>
public static class VoksenlaerlingDetails
{
    public sealed record Query(int Id) : IRequest<Model?>;

    public sealed record Model(
        Voksenlaerling Agreed, Trade Trade, VoksenlaerlingRule Rule, string Employer, string Unit, string Consultant, bool MayDelete, DateOnly Today)
    {
        public VoksenlaerlingState State => Agreed.StateOn(Today);

        public DeadlineState? Deadline => Deadlines.Of(Agreed.ApplyBy, Agreed.AppliedOn, Today);
    }

    private sealed record Row(Voksenlaerling Agreed, Trade Trade, string Employer, string Unit, string Consultant);

    internal sealed class Handler(CrmDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var row = await (
                from agreed in db.Voksenlaerlinge.AsNoTracking().Include(v => v.Periods)
                where agreed.Id == query.Id
                join trade in db.Trades on agreed.TradeId equals trade.Id
                join employer in db.Employers on agreed.EmployerId equals employer.Id
                join unit in db.ProductionUnits on agreed.ProductionUnitId equals unit.Id
                join consultant in db.Users on agreed.ConsultantId equals consultant.Id
                select new Row(agreed, trade, employer.Alias ?? employer.Name, unit.Street == null ? unit.Name : unit.Name + ", " + unit.Street, consultant.FullName))
                .SingleOrDefaultAsync(ct);

            if (row is null)
            {
                return null;
            }

            var rules = await db.VoksenlaerlingRules.AsNoTracking().ToListAsync(ct);

            return new(
                row.Agreed, row.Trade, rules.RulesOn(row.Agreed.StartsOn), row.Employer, row.Unit, row.Consultant,
                row.Agreed.ConsultantId == user.UserId || user.IsIn(Role.Leder), clock.Today());
        }
    }
}
