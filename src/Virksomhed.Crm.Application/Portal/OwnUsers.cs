using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>Who else of the employer uses the portal.</summary>
public static class OwnUsers
{
    private const int Most = 100;

    public sealed record Query : IRequest<Model>;

    public sealed record Row(int Id, string Name, string Email, bool IsInvited, bool MayInvite, bool IsMe, int Units);

    public sealed record Model(IReadOnlyList<Row> Users, bool MayInvite);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var users = await (
                from access in db.PortalAccesses
                join user in db.Users on access.UserId equals user.Id
                where access.EndedAt == null
                orderby user.NameSort, user.Id
                select new Row(access.Id, user.FullName, user.Email!, !user.EmailConfirmed, access.MayInvite, user.Id == db.UserId, access.Units.Count)).Take(Most).ToListAsync(ct);

            return new(users, users.Exists(user => user.IsMe && user.MayInvite));
        }
    }
}
