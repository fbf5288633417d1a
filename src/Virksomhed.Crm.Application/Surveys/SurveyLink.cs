using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Surveys;

namespace Virksomhed.Crm.Application.Surveys;

internal static class SurveyLink
{
    /// <summary>The invitation that a link of it or of its reminder belongs to; from then on its municipality is acted for, whoever is signed in.</summary>
    public static async Task<SurveyInvitation?> FindAsync(CrmDbContext db, string secret, CancellationToken ct)
    {
        var hash = LinkSecret.Hash(secret);
        var owner = await db.SurveyInvitations.IgnoreQueryFilters([CrmDbContext.TenantFilter, CrmDbContext.PortalFilter])
            .Where(i => i.TokenHash == hash || i.ReminderHash == hash)
            .Select(i => new { i.Id, i.MunicipalityCode })
            .SingleOrDefaultAsync(ct);

        if (owner is null)
        {
            return null;
        }

        db.ActFor(owner.MunicipalityCode, null);

        return await db.SurveyInvitations.SingleAsync(i => i.Id == owner.Id, ct);
    }
}
