using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>A case is found only by the one responsible and by the colleagues named on it; for everybody else it does not exist, unless a fastholdelseskonsulent says why it must be read.</summary>
internal static class CaseAccess
{
    public static IQueryable<Fastholdelsessag> OwnCases(this CrmDbContext db)
    {
        var me = db.UserId;

        return db.Fastholdelsessager.Where(sag => sag.ResponsibleId == me || sag.Colleagues.Any(colleague => colleague.UserId == me));
    }

    /// <summary>The cases that the reader is not on, of which a fastholdelseskonsulent knows that they are there, and nothing else.</summary>
    public static IQueryable<Fastholdelsessag> OthersCases(this CrmDbContext db)
    {
        var own = db.OwnCases().Select(sag => sag.Id);

        return db.Fastholdelsessager.Where(sag => !own.Contains(sag.Id));
    }

    /// <summary>The cases that the reader may see, also those of others while an emergency access lasts. They are changed through the reader's own only.</summary>
    public static IQueryable<Fastholdelsessag> ReadableCases(this CrmDbContext db, DateTime now)
    {
        var (me, own) = (db.UserId, db.OwnCases().Select(sag => sag.Id));

        return db.Fastholdelsessager.Where(sag =>
            own.Contains(sag.Id) || db.EmergencyAccesses.Any(access => access.FastholdelsessagId == sag.Id && access.UserId == me && access.EndsAt > now));
    }

    /// <summary>One of the reader's own cases with all its parts, to be changed.</summary>
    public static Task<Fastholdelsessag> FindCaseAsync(this CrmDbContext db, int id, CancellationToken ct) => db.OwnCases()
        .Include(sag => sag.Steps.OrderBy(step => step.Id)).Include(sag => sag.Colleagues).Include(sag => sag.Marks).AsSplitQuery()
        .SingleOrDefaultAsync(sag => sag.Id == id, ct).OrNotFound();

    /// <summary>Saves a changed case: as a new version, also when only a part of it is new, and with its next deadline.</summary>
    public static async Task SaveCaseAsync(this CrmDbContext db, Fastholdelsessag sag, CancellationToken ct)
    {
        sag.MeetDeadline(await db.MilestoneRules.AsNoTracking().ToListAsync(ct));

        if (db.Entry(sag).State == EntityState.Unchanged)
        {
            db.Entry(sag).Property(s => s.Version).IsModified = true;
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Those who may be responsible for a case.</summary>
    public static IQueryable<CrmUser> Advisers(this CrmDbContext db) => db.WithRole(db.Users.Where(user => user.IsActive), [Role.Fastholdelseskonsulent]);

    /// <summary>Those who may be named on a case. Managers see cases as counts only.</summary>
    public static IQueryable<CrmUser> CaseColleagues(this CrmDbContext db) =>
        db.WithRole(db.Users.Where(user => user.IsActive), [Role.Fastholdelseskonsulent, Role.Konsulent]);
}
