using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Users;

internal static class AccessRuleInForce
{
    /// <summary>The municipality's rule for access of a day, or what we propose until it has one.</summary>
    public static async Task<AccessRule> AccessRuleOnAsync(this CrmDbContext db, DateOnly day, CancellationToken ct) => (await db.AccessRules.AsNoTracking().ToListAsync(ct)).RuleOn(day);
}
