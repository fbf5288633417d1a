using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.FollowUps;

/// <summary>What the form for a follow-up shows beside its fields: the employer, and who may be responsible.</summary>
public static class FollowUpForm
{
    public sealed record Query(int EmployerId) : IRequest<Model?>;

    public sealed record Model(string Employer, string? Town, IReadOnlyList<StaffChoice> Staff);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var employer = await db.Employers.Where(e => e.Id == query.EmployerId).Select(e => new { Name = e.Alias ?? e.Name, e.Town }).SingleOrDefaultAsync(ct);
            var staff = await db.ActiveStaff().AsChoicesAsync(ct);

            return employer is null ? null : new(employer.Name, employer.Town, staff);
        }
    }
}
