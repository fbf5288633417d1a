using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Common;

/// <summary>A colleague as forms and filters offer one.</summary>
public sealed record StaffChoice(int Id, string Name);

/// <summary>The municipality's own people, as opposed to the employers' users.</summary>
public static class Staff
{
    /// <summary>How many names a person can choose among; a municipality has fewer.</summary>
    private const int MostOffered = 300;

    /// <summary>Those who may be given work: staff who have not left.</summary>
    public static IQueryable<CrmUser> ActiveStaff(this CrmDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);

        return db.WithRole(db.Users.Where(user => user.IsActive), [.. Role.Staff]);
    }

    /// <summary>Whoever may stand on what was done: staff, also those who have left.</summary>
    public static IQueryable<CrmUser> AllStaff(this CrmDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);

        return db.WithRole(db.Users, [.. Role.Staff]);
    }

    /// <summary>The users by name, as forms and filters offer them.</summary>
    public static Task<List<StaffChoice>> AsChoicesAsync(this IQueryable<CrmUser> users, CancellationToken ct) =>
        users.OrderBy(user => user.NameSort).Take(MostOffered).Select(user => new StaffChoice(user.Id, user.FullName)).ToListAsync(ct);

    /// <summary>The users who have one of the roles.</summary>
    public static IQueryable<CrmUser> WithRole(this CrmDbContext db, IQueryable<CrmUser> users, string[] roles) =>
        users.Where(user => db.UserRoles.Any(held => held.UserId == user.Id && db.Roles.Any(role => role.Id == held.RoleId && roles.Contains(role.Name))));
}
