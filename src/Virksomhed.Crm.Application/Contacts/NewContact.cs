using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Contacts;

/// <summary>An empty contact form, filled in as far as it is known: today, a visit, the only workplace, the person just added.</summary>
public static class NewContact
{
    public sealed record Query(int EmployerId, int? ProductionUnitId, int? PersonId) : IRequest<LogContact.Command?>;

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, LogContact.Command?>
    {
        public async Task<LogContact.Command?> Handle(Query query, CancellationToken ct)
        {
            if (!await db.Employers.AnyAsync(e => e.Id == query.EmployerId, ct))
            {
                return null;
            }

            return new LogContact.Command
            {
                EmployerId = query.EmployerId,
                ProductionUnitId = await LikelyUnit(query, ct),
                ContactPersonIds = await LikelyPerson(query, ct),
                HeldOn = clock.Today(),
                FormKey = Guid.NewGuid(),
            };
        }

        private Task<int?> LikelyUnit(Query query, CancellationToken ct) => db.ProductionUnits
            .Where(u => u.EmployerId == query.EmployerId && (query.ProductionUnitId == null || u.Id == query.ProductionUnitId))
            .OrderBy(u => u.CeasedOn != null).ThenByDescending(u => u.Employees).ThenBy(u => u.Id)
            .Select(u => (int?)u.Id)
            .FirstOrDefaultAsync(ct);

        // Chosen beforehand only when there is no choice: the person just added, or the only one there is.
        private async Task<int[]> LikelyPerson(Query query, CancellationToken ct)
        {
            var persons = await db.ContactPersons
                .Where(p => p.EmployerId == query.EmployerId && p.LeftOn == null && p.MergedIntoId == null && (query.PersonId == null || p.Id == query.PersonId))
                .OrderBy(p => p.Id).Take(2).Select(p => p.Id)
                .ToListAsync(ct);

            return persons.Count == 1 ? [persons[0]] : [];
        }
    }
}
