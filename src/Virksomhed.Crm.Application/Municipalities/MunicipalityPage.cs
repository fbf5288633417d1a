using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Municipalities;

namespace Virksomhed.Crm.Application.Municipalities;

/// <summary>The municipality's settings, visit rules and partners on one page.</summary>
public static class MunicipalityPage
{
    public sealed record Query : IRequest<Model?>;

    /// <param name="InForce">The rule that decides about a contact held today.</param>
    public sealed record Model(Municipality Municipality, IReadOnlyList<VisitRule> Rules, VisitRule? InForce, IReadOnlyList<Partner> Partners);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var municipality = await db.Municipalities.AsNoTracking().SingleOrDefaultAsync(m => m.Code == db.Tenant, ct).OrNotFound();
            var rules = await db.VisitRules.AsNoTracking().OrderByDescending(rule => rule.ValidFrom).ToListAsync(ct);
            var partners = await db.Partners.AsNoTracking().ToListAsync(ct);

            return new(
                municipality,
                rules,
                rules.Count == 0 ? null : rules.RulesOn(clock.Today()),
                [.. partners.OrderByDescending(p => p.IsActive).ThenBy(p => DanishText.SortKey(p.Name), StringComparer.Ordinal)]);
        }
    }
}
