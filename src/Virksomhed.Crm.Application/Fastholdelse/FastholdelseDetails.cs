using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Fastholdelse;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>One case: what was done, the deadlines from the first sick day on, and who may see it.</summary>
public static class FastholdelseDetails
{
    public sealed record Query(int Id) : IRequest<Model?>;

    public sealed record Model
    {
        public required Fastholdelsessag Case { get; init; }
        public required string Employer { get; init; }
        public required string Unit { get; init; }
        public required string? Reference { get; init; }
        public required IReadOnlyList<MilestoneDue> Timeline { get; init; }
        public required IReadOnlyDictionary<int, string> Names { get; init; }
        public required DateOnly Today { get; init; }

        public bool IsOpen => Case.ClosedOn is null;

        public string Responsible => Names[Case.ResponsibleId];
    }

    internal sealed class Handler(CrmDbContext db, CaseReference references, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var found = await db.OwnCases().AsNoTracking()
                .Include(sag => sag.Steps.OrderBy(step => step.Id)).Include(sag => sag.Colleagues).Include(sag => sag.Marks).AsSplitQuery()
                .SingleOrDefaultAsync(sag => sag.Id == query.Id, ct);

            if (found is null)
            {
                return null;
            }

            int[] people = [found.ResponsibleId, .. found.Colleagues.Select(c => c.UserId), .. found.Steps.Select(s => s.ById), .. found.Marks.Select(m => m.ById)];

            return new()
            {
                Case = found,
                Employer = await db.Employers.Where(e => e.Id == found.EmployerId).Select(e => e.Alias ?? e.Name).SingleAsync(ct),
                Unit = await db.ProductionUnits.Where(u => u.Id == found.ProductionUnitId).Select(u => u.Street == null ? u.Name : u.Street + ", " + u.Town).SingleAsync(ct),
                Reference = references.Read(found.ProtectedReference),
                Timeline = found.Timeline(await db.MilestoneRules.AsNoTracking().ToListAsync(ct)),
                Names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, ct),
                Today = clock.Today(),
            };
        }
    }
}
