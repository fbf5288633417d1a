using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>An employer's voksenlærlinge on its own page: those without an outcome first.</summary>
public static class EmployerVoksenlaerlinge
{
    private const int Shown = 6;

    public sealed record Query(int EmployerId) : IRequest<Model?>;

    public sealed record Row(int Id, string Trade, DateOnly StartsOn, DateOnly EndsOn, VoksenlaerlingOutcome? Outcome, DateOnly? ApplyBy, DateOnly? AppliedOn);

    public sealed record Model(int EmployerId, IReadOnlyList<Row> Rows, bool HasMore, DateOnly Today);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var rows = await (
                from agreed in db.Voksenlaerlinge
                where agreed.EmployerId == query.EmployerId
                join trade in db.Trades on agreed.TradeId equals trade.Id
                orderby agreed.Outcome != null, agreed.StartsOn descending, agreed.Id descending
                select new Row(agreed.Id, trade.Name, agreed.StartsOn, agreed.EndsOn, agreed.Outcome, agreed.ApplyBy, agreed.AppliedOn)).Take(Shown + 1).ToListAsync(ct);

            return new(query.EmployerId, [.. rows.Take(Shown)], rows.Count > Shown, clock.Today());
        }
    }
}
