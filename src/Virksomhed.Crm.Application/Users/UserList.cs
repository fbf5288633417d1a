using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Users;

/// <summary>The municipality's users: active, invited and those who have left.</summary>
public static class UserList
{
    public sealed record Query : IRequest<Model>;

    public sealed record Row(int Id, string Name, string? Title, string Email, bool IsActive, bool IsInvited, bool IsLocked, IReadOnlyList<string> Roles);

    public sealed record Model(IReadOnlyList<Row> Rows) : ICounted
    {
        public int Count => Rows.Count;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var now = clock.GetUtcNow();
            var users = await db.Users.AsNoTracking().Where(u => u.EmployerId == null).ToListAsync(ct);
            var held = await (
                from user in db.Users
                join userRole in db.UserRoles on user.Id equals userRole.UserId
                join role in db.Roles on userRole.RoleId equals role.Id
                select new { user.Id, role.Name }).ToListAsync(ct);
            var roles = held.ToLookup(role => role.Id, role => role.Name!);

            return new([
                .. from user in users
                   orderby user.IsActive descending, DanishText.SortKey(user.FullName)
                   select new Row(user.Id, user.FullName, user.Title, user.Email!, user.IsActive, !user.EmailConfirmed, user.LockoutEnd > now, [.. roles[user.Id].Order()])]);
        }
    }
}
