using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>What the forms about responsibility show around their fields: the employers, and the colleagues who can be chosen.</summary>
public static class AssignmentChoices
{
    public sealed record Query(IReadOnlyList<int> EmployerIds) : IRequest<Model>;

    public sealed record Employer(int Id, string Name, string? Town, string? Owner);

    public sealed record Colleague(int Id, string Name);

    public sealed record Model(IReadOnlyList<Employer> Employers, IReadOnlyList<Colleague> Colleagues);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var ids = query.EmployerIds.Take(AssignEmployers.Max).ToList();
            var employers = await db.Employers
                .Where(e => ids.Contains(e.Id))
                .OrderBy(e => e.NameSort).ThenBy(e => e.Id)
                .Select(e => new Employer(e.Id, e.Name, e.Town, db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.FullName).FirstOrDefault()))
                .ToListAsync(ct);
            var staff = db.Roles.Where(r => r.Name != Role.Arbejdsgiver).Join(db.UserRoles, r => r.Id, ur => ur.RoleId, (_, ur) => ur.UserId);
            var colleagues = await db.Users
                .Where(u => u.IsActive && staff.Contains(u.Id))
                .Select(u => new Colleague(u.Id, u.FullName))
                .ToListAsync(ct);

            return new(employers, [.. colleagues.OrderBy(c => DanishText.SortKey(c.Name), StringComparer.Ordinal)]);
        }
    }
}
