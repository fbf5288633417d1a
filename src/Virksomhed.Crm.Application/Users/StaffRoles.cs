using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Users;

internal static class StaffRoles
{
    /// <summary>Gives the user exactly these roles, with the next save; answers whether they are others than before.</summary>
    public static async Task<bool> GiveAsync(CrmDbContext db, CrmUser user, IReadOnlyCollection<string> names, CancellationToken ct)
    {
        var roles = await db.Roles.ToDictionaryAsync(role => role.Name!, role => role.Id, ct);
        var asked = names.Select(name => roles[name]).ToHashSet();
        var held = await db.UserRoles.Where(held => held.UserId == user.Id).ToListAsync(ct);

        db.UserRoles.RemoveRange(held.Where(role => !asked.Contains(role.RoleId)));
        db.UserRoles.AddRange(asked.Except(held.Select(role => role.RoleId)).Select(id => new IdentityUserRole<int> { UserId = user.Id, RoleId = id }));

        return !asked.SetEquals(held.Select(role => role.RoleId));
    }

    /// <summary>The active administrators besides one user: somebody must be left who can let others in.</summary>
    public static Task<bool> AnotherAdministratorAsync(CrmDbContext db, int besides, CancellationToken ct) => (
        from user in db.Users
        where user.IsActive && user.EmailConfirmed && user.Id != besides
        join held in db.UserRoles on user.Id equals held.UserId
        join role in db.Roles on held.RoleId equals role.Id
        where role.Name == Role.Administrator
        select user.Id).AnyAsync(ct);
}
