using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Common;

/// <summary>The municipality's own people, as opposed to the employers' users.</summary>
public static class Staff
{
    /// <summary>Those who may be given work: staff who have not left.</summary>
    public static IQueryable<CrmUser> ActiveStaff(this CrmDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);

        return db.WithRole(db.Users.Where(user => user.IsActive), [.. Role.Staff]);
    }

    /// <summary>The users who have one of the roles.</summary>
    public static IQueryable<CrmUser> WithRole(this CrmDbContext db, IQueryable<CrmUser> users, string[] roles) =>
        users.Where(user => db.UserRoles.Any(held => held.UserId == user.Id && db.Roles.Any(role => role.Id == held.RoleId && roles.Contains(role.Name))));
}
