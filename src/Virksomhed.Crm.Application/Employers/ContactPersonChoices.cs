using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>What the forms about a contact person show around their fields: the employer, its workplaces and its other persons.</summary>
public static class ContactPersonChoices
{
    private const int MaxUnits = 500;

    public sealed record Query(int EmployerId) : IRequest<Model?>;

    public sealed record Unit(int Id, string Name, string? Street, string? Town);

    public sealed record Person(int Id, string Name, string? Role);

    public sealed record Model(string Employer, IReadOnlyList<Unit> Units, IReadOnlyList<Person> Persons);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var employer = await db.Employers.Where(e => e.Id == query.EmployerId).Select(e => e.Name).SingleOrDefaultAsync(ct);

            return employer is null ? null : new(employer, await Units(query.EmployerId, ct), await Persons(query.EmployerId, ct));
        }

        private async Task<IReadOnlyList<Unit>> Units(int employerId, CancellationToken ct) => await db.ProductionUnits
            .Where(u => u.EmployerId == employerId && u.CeasedOn == null)
            .OrderBy(u => u.PNumber).Take(MaxUnits)
            .Select(u => new Unit(u.Id, u.Name, u.Street, u.Town))
            .ToListAsync(ct);

        private async Task<IReadOnlyList<Person>> Persons(int employerId, CancellationToken ct)
        {
            var persons = await db.ContactPersons
                .Where(p => p.EmployerId == employerId && p.LeftOn == null && p.MergedIntoId == null)
                .Select(p => new Person(p.Id, p.Name, p.Role))
                .ToListAsync(ct);

            return [.. persons.OrderBy(p => DanishText.SortKey(p.Name), StringComparer.Ordinal)];
        }
    }
}
