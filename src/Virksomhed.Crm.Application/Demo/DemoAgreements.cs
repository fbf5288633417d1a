using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>Makes the agreements of the demo world, day by day, and ends them when their time is over. A day always turns out the same.</summary>
internal sealed class DemoAgreements(CrmDbContext db, DemoPlaces places, IReadOnlyDictionary<string, int> schemes, RatioRule rule)
{
    private const int BatchSize = 500;
    private const int Attempts = 4;

    private readonly Dictionary<int, List<Stay>> _taken = [];

    /// <summary>Agreements for every day since the last one that has any; then what is over is ended.</summary>
    public static async Task LiveAsync(CrmDbContext db, int agreementsAYear, DateOnly first, DateOnly yesterday, CancellationToken ct)
    {
        var schemes = await db.Schemes.ToDictionaryAsync(s => s.Code, s => s.Id, ct);
        var rule = (await db.RatioRules.AsNoTracking().ToListAsync(ct)).RulesOn(yesterday);
        var last = await db.Agreements.MaxAsync(a => (DateTime?)a.RegisteredAt, ct);
        var from = last is { } at ? DanishTime.DayOf(at).AddDays(1) : first;
        var demo = new DemoAgreements(db, await DemoPlaces.LoadAsync(db, ct), schemes, rule);
        await demo.RememberTakenAsync(ct);

        for (var day = from; day <= yesterday; day = day.AddDays(1))
        {
            db.Agreements.AddRange(demo.Day(day, agreementsAYear));

            if (db.ChangeTracker.Entries().Count() >= BatchSize || day == yesterday)
            {
                await db.SaveChangesAsync(ct);
                db.ChangeTracker.Clear();
            }
        }

        await demo.SettleAsync(yesterday, ct);
    }

    private async Task RememberTakenAsync(CancellationToken ct)
    {
        var counted = DemoKinds.All.Where(kind => kind.Counts).Select(kind => schemes[kind.Code]).ToList();
        var rows = await db.Agreements.Where(a => a.Status == AgreementStatus.Agreed && counted.Contains(a.SchemeId))
            .Select(a => new { a.ProductionUnitId, a.StartsOn, a.EndsOn }).ToListAsync(ct);
        rows.ForEach(row => Take(row.ProductionUnitId, new(row.StartsOn, row.EndsOn)));
    }

    private IEnumerable<Agreement> Day(DateOnly day, int aYear)
    {
        var draw = new DemoDice(db.Tenant, day.DayNumber);

        for (var n = draw.Count(DemoCalendar.Expected(day, aYear)); n > 0; n--)
        {
            var kind = draw.Weighted(DemoKinds.All, kind => kind.ClosedFrom <= day ? 0 : kind.Share);

            if (Place(kind, draw, day) is { } place)
            {
                yield return Make(kind, place, draw, day, n);
            }
        }
    }

    /// <summary>A workplace with room by the ratio rule; now and then one without, as in daily life.</summary>
    private DemoPlaces.Place? Place(DemoKinds.Kind kind, DemoDice draw, DateOnly day)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var place = places.Somewhere(draw, kind.OnlyPublic);

            if (!kind.Counts || _taken.GetValueOrDefault(place.UnitId, []).Count(stay => stay.Covers(day)) < rule.Places(place.Employees) || draw.Chance(.01))
            {
                return place;
            }
        }

        return null;
    }

    private Agreement Make(DemoKinds.Kind kind, DemoPlaces.Place place, DemoDice draw, DateOnly day, int number)
    {
        var starts = day.AddDays(draw.Between(1, 14));
        var ends = kind.Weeks is { } weeks ? starts.AddDays((7 * draw.Between(weeks.Least, weeks.Most)) - 1) : (DateOnly?)null;
        var content = new AgreementContent
        {
            StartsOn = starts,
            EndsOn = ends,
            HoursAWeek = draw.Between(kind.Hours.Least, kind.Hours.Most),
            Field = draw.Of(DemoKinds.Fields),
            VitasNumber = kind.InVitas ? $"V{day:yyMMdd}{number:000}" : null,
            NextCheckOn = draw.Chance(.5) ? starts.AddDays(draw.Between(10, 40)) : null,
        };

        if (kind.Counts)
        {
            Take(place.UnitId, new(starts, ends));
        }

        return Agreement.Record(new(db.Tenant, place.EmployerId, place.UnitId), schemes[kind.Code], place.OwnerId, content, draw.Key(), day.ToDateTime(new TimeOnly(11, 0), DateTimeKind.Utc));
    }

    // Each agreement's fate lies in its key, so that it is the same whenever it is looked at.
    private async Task SettleAsync(DateOnly today, CancellationToken ct)
    {
        var fleksjob = schemes[SchemeCode.Fleksjob];
        var open = await db.Agreements.Where(a => a.Status == AgreementStatus.Agreed && (a.EndsOn < today || (a.SchemeId == fleksjob && a.HoursNow == null))).ToListAsync(ct);

        foreach (var agreement in open)
        {
            DemoFate.Meet(agreement, new DemoDice(db.Tenant, BitConverter.ToInt32(agreement.FormKey.ToByteArray())), today);
        }

        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private void Take(int unit, Stay stay)
    {
        if (!_taken.TryGetValue(unit, out var stays))
        {
            _taken[unit] = stays = [];
        }

        stays.Add(stay);
    }
}
