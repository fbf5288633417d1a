using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>What the system knows of the person who is signed in.</summary>
public static class Profile
{
    public sealed record Query : IRequest<Model?>;

    public sealed record Model(string Name, string? Title, string Email, string Municipality)
    {
        public IReadOnlyList<string> Roles { get; init; } = [];
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public Task<Model?> Handle(Query query, CancellationToken ct) => db.Users
            .Where(user => user.Id == db.UserId)
            .Select(user => new Model(user.FullName, user.Title, user.Email!, db.Municipalities.Single(m => m.Code == user.MunicipalityCode).Name)
            {
                Roles = db.UserRoles.Where(held => held.UserId == user.Id).Join(db.Roles, held => held.RoleId, role => role.Id, (_, role) => role.Name!).ToList(),
            })
            .SingleOrDefaultAsync(ct);
    }
}
