using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Fastholdelse;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>Three emergency accesses of the demo world's advisers to each other's cases: one that a leader has found in order, and two that wait.</summary>
internal sealed class DemoEmergencies(CrmDbContext db, DateTime now)
{
    private static readonly (int DaysAgo, string Reason)[] Doors =
    [
        (26, "Arbejdsgiveren ringede om mødet samme dag, og den ansvarlige var på kursus"),
        (9, "Rejseholdet skulle køre ud til arbejdsstedet og manglede aftalen om hjælpemidler"),
        (3, "Arbejdsgiveren spurgte til fristen for mulighedserklæringen, og kollegaen holdt ferie"),
    ];

    public async Task EnsureAsync(CancellationToken ct)
    {
        var advisers = await db.Advisers().OrderBy(user => user.Id).Select(user => user.Id).ToListAsync(ct);
        var leader = await db.WithRole(db.Users, [Role.Leder]).OrderBy(user => user.Id).Select(user => (int?)user.Id).FirstOrDefaultAsync(ct);

        if (advisers.Count < 2 || leader is null || await db.EmergencyAccesses.AnyAsync(ct))
        {
            return;
        }

        var cases = await db.Fastholdelsessager.Include(sag => sag.Colleagues).Where(sag => sag.ClosedOn == null).OrderBy(sag => sag.Id).Take(Doors.Length).ToListAsync(ct);

        foreach (var (sag, door) in cases.Zip(Doors))
        {
            var opened = now.Date.AddDays(-door.DaysAgo).AddHours(9);
            var access = EmergencyAccess.Open(sag, advisers.First(adviser => !sag.IsOn(adviser)), door.Reason, AccessRule.Proposed.EmergencyHours, Guid.NewGuid(), opened);

            if (door == Doors[0])
            {
                access.Review(EmergencyVerdict.InOrder, null, leader.Value, opened.AddDays(1));
            }

            db.EmergencyAccesses.Add(access);
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}
