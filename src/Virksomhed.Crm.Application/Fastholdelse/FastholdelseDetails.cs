using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>One case: what was done, the deadlines from the first sick day on, and who may see it.</summary>
public static class FastholdelseDetails
{
    public sealed record Query(int Id) : IRequest<Model?>;

    private const int EmergenciesShown = 20;

    public sealed record Model : IForPurpose
    {
        public required Fastholdelsessag Case { get; init; }
        public required string Employer { get; init; }
        public required string Unit { get; init; }
        public required string? Reference { get; init; }
        public required IReadOnlyList<MilestoneDue> Timeline { get; init; }
        public required IReadOnlyDictionary<int, string> Names { get; init; }
        public required DateOnly Today { get; init; }

        /// <summary>By what the reader sees the case without being on it; null for those who are on it.</summary>
        public required EmergencyAccess? Emergency { get; init; }

        /// <summary>Who else has read the case, for those who are on it.</summary>
        public required IReadOnlyList<EmergencyAccess> Emergencies { get; init; }

        public bool IsOpen => Case.ClosedOn is null;

        public bool MayChange => Emergency is null;

        public string? Purpose => Emergency?.Reason;

        public string Responsible => Names[Case.ResponsibleId];
    }

    internal sealed class Handler(CrmDbContext db, ICurrentUser user, CaseReference references, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var (me, now) = (db.UserId!.Value, clock.UtcNow());

            // Whoever is no longer fastholdelseskonsulent has no emergency either.
            var found = await (user.IsIn(Role.Fastholdelseskonsulent) ? db.ReadableCases(now) : db.OwnCases()).AsNoTracking()
                .Include(sag => sag.Steps.OrderBy(step => step.Id)).Include(sag => sag.Colleagues).Include(sag => sag.Marks).AsSplitQuery()
                .SingleOrDefaultAsync(sag => sag.Id == query.Id, ct);

            if (found is null)
            {
                return null;
            }

            var isOnIt = found.IsOn(me);
            var emergencies = await db.EmergencyAccesses.AsNoTracking()
                .Where(access => access.FastholdelsessagId == found.Id && (isOnIt || (access.UserId == me && access.EndsAt > now)))
                .OrderByDescending(access => access.OpenedAt).Take(EmergenciesShown).ToListAsync(ct);

            // A leader may have ended it this very moment.
            if (!isOnIt && emergencies.Count == 0)
            {
                return null;
            }

            int[] people = [.. emergencies.Select(e => e.UserId), found.ResponsibleId, .. found.Colleagues.Select(c => c.UserId), .. found.Steps.Select(s => s.ById), .. found.Marks.Select(m => m.ById)];

            return new()
            {
                Case = found,
                Employer = await db.Employers.Where(e => e.Id == found.EmployerId).Select(e => e.Alias ?? e.Name).SingleAsync(ct),
                Unit = await db.ProductionUnits.Where(u => u.Id == found.ProductionUnitId).Select(u => u.Street == null ? u.Name : u.Street + ", " + u.Town).SingleAsync(ct),
                Reference = references.Read(found.ProtectedReference),
                Timeline = found.Timeline(await db.MilestoneRules.AsNoTracking().ToListAsync(ct)),
                Names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, ct),
                Today = clock.Today(),
                Emergency = isOnIt ? null : emergencies[0],
                Emergencies = isOnIt ? emergencies : [],
            };
        }
    }
}
