using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Data.Seeding;

/// <summary>The rows that Identity keeps roles in.</summary>
public static class Roles
{
    public static async Task EnsureAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var known = await db.Roles.Select(role => role.Name).ToListAsync(ct);
        db.Roles.AddRange(Role.All.Except(known).Select(name => new IdentityRole<int>(name!) { NormalizedName = name!.ToUpperInvariant() }));
        await db.SaveChangesAsync(ct);
    }
}
