using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>How an application stands against its last day.</summary>
public enum DeadlineState
{
    Applied,
    AppliedLate,
    Ahead,
    Soon,
    Passed,
}

/// <summary>The alarm for applications that are not sent: after the last day the subsidy is given from the day of the application only.</summary>
public static class Deadlines
{
    /// <summary>So many days before the last one the alarm begins.</summary>
    public const int WarnDays = 30;

    /// <summary>Null when no subsidy is sought.</summary>
    public static DeadlineState? Of(DateOnly? applyBy, DateOnly? appliedOn, DateOnly today) => (applyBy, appliedOn) switch
    {
        (null, _) => null,
        ({ } by, { } applied) => applied <= by ? DeadlineState.Applied : DeadlineState.AppliedLate,
        ({ } by, null) => by < today ? DeadlineState.Passed : by <= today.AddDays(WarnDays) ? DeadlineState.Soon : DeadlineState.Ahead,
    };

    /// <summary>The agreements whose application is due within the warning days or overdue.</summary>
    public static IQueryable<Voksenlaerling> Alarming(this IQueryable<Voksenlaerling> agreed, DateOnly today)
    {
        var until = today.AddDays(WarnDays);

        return agreed.Where(v => v.Outcome == null && v.AppliedOn == null && v.ApplyBy <= until);
    }

    /// <summary>A rule changed: finds the last day of every application that is not sent anew.</summary>
    internal static async Task FindAnew(CrmDbContext db, CancellationToken ct)
    {
        var rules = await db.VoksenlaerlingRules.AsNoTracking().ToListAsync(ct);
        var open = await db.Voksenlaerlinge.Where(v => v.Outcome == null && v.AppliedOn == null && v.ApplyBy != null).ToListAsync(ct);

        foreach (var agreed in open)
        {
            agreed.MeetDeadline(rules.RulesOn(agreed.StartsOn));
        }

        await db.SaveChangesAsync(ct);
    }
}
