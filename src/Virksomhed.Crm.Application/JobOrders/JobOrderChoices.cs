using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>What the form of an order offers for one employer: workplaces, people, colleagues, and the orders that are open already.</summary>
public static class JobOrderChoices
{
    private const int Most = 200;

    public sealed record Query(int EmployerId) : IRequest<Model?>;

    public sealed record Option(int Id, string Name);

    public sealed record Model(int EmployerId, string Employer, string? Town, string Cvr, IReadOnlyList<Option> Units, IReadOnlyList<Option> Persons)
    {
        public IReadOnlyList<StaffChoice> Staff { get; init; } = [];
        public IReadOnlyList<Option> Open { get; init; } = [];
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var employer = await db.Employers.Where(e => e.Id == query.EmployerId)
                .Select(e => new Model(
                    e.Id, e.Alias ?? e.Name, e.Town, e.Cvr,
                    e.ProductionUnits.Where(u => u.CeasedOn == null).OrderByDescending(u => u.Employees).ThenBy(u => u.Id).Take(Most)
                        .Select(u => new Option(u.Id, u.Street == null ? u.Name : u.Name + ", " + u.Street + ", " + u.Town)).ToList(),
                    e.ContactPersons.Where(p => p.LeftOn == null && p.MergedIntoId == null).OrderBy(p => p.Name).Take(Most)
                        .Select(p => new Option(p.Id, p.Role == null ? p.Name : p.Name + ", " + p.Role)).ToList()))
                .AsSplitQuery()
                .SingleOrDefaultAsync(ct);

            return employer is null ? null : employer with
            {
                Staff = await db.ActiveStaff().AsChoicesAsync(ct),
                Open = await db.JobOrders.Where(o => o.EmployerId == query.EmployerId && JobOrderPhases.Open.Contains(o.Phase))
                    .OrderBy(o => o.Id).Select(o => new Option(o.Id, o.Title)).Take(Most).ToListAsync(ct),
            };
        }
    }
}
