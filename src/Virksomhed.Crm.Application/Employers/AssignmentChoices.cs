using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>What the forms about responsibility show around their fields: the employers, and the colleagues who can be chosen.</summary>
public static class AssignmentChoices
{
    public sealed record Query(IReadOnlyList<int> EmployerIds) : IRequest<Model>;

    public sealed record Employer(int Id, string Name, string? Town, string? Owner);

    public sealed record Model(IReadOnlyList<Employer> Employers, IReadOnlyList<StaffChoice> Colleagues);

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

            return new(employers, await db.ActiveStaff().AsChoicesAsync(ct));
        }
    }
}
