using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Data.Interceptors;

/// <summary>Before every save: stamps the municipality on new rows, refuses rows of another one and, in the portal, of another employer, and gives each edited row a new version.</summary>
internal sealed class RowGuard : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Guard((CrmDbContext)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Guard((CrmDbContext)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Guard(CrmDbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
            {
                continue;
            }

            if (entry.Entity is ITenantOwned)
            {
                GuardTenant(db, entry);
                GuardEmployer(db, entry);
            }

            if (entry.Entity is IVersioned && entry.State != EntityState.Deleted)
            {
                entry.Property(nameof(IVersioned.Version)).CurrentValue = Guid.NewGuid();
            }
        }
    }

    private static void GuardTenant(CrmDbContext db, EntityEntry entry)
    {
        var owner = entry.Property(nameof(ITenantOwned.MunicipalityCode));

        if (entry.State == EntityState.Added && owner.CurrentValue is 0)
        {
            owner.CurrentValue = db.Tenant;
        }

        // Signing in changes a user (failed attempts, stamps) before any municipality is acted for.
        var isSignIn = db.Tenant == 0 && entry.Entity is CrmUser;

        if (!isSignIn && (!Equals(owner.CurrentValue, db.Tenant) || !Equals(owner.OriginalValue, owner.CurrentValue)))
        {
            throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} of municipality {owner.CurrentValue} was written while acting for {db.Tenant}.");
        }
    }

    private static void GuardEmployer(CrmDbContext db, EntityEntry entry)
    {
        if (db.EmployerId is { } employer && entry.Metadata.FindProperty(nameof(CrmDbContext.EmployerId)) is not null)
        {
            var owner = entry.Property(nameof(CrmDbContext.EmployerId));

            if (!Equals(owner.CurrentValue, employer) || !Equals(owner.OriginalValue, employer))
            {
                throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} of employer {owner.CurrentValue} was written while acting for {employer}.");
            }
        }
    }
}
