using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Audit;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Audit;

/// <summary>
/// Finds in the log who read unusually much on a day that is over, against the municipality's limit and the person's own usual number, and tells administrators.
/// A few days are looked at each night, so that a night that was missed leaves no gap.
/// </summary>
public sealed class ReadingWatch(CrmDbContext db, AccessMails mails, AuditChain chain, TimeProvider clock)
{
    private const int DaysJudged = 3;

    private static readonly string[] Readings = [AuditAction.Shown, AuditAction.Searched, AuditAction.Extracted];

    /// <summary>Tells how many days of persons were found.</summary>
    public Task<int> RunAsync(CancellationToken ct) => db.ForEachMunicipalityAsync(() => WatchAsync(ct), ct);

    private async Task<int> WatchAsync(CancellationToken ct)
    {
        var first = clock.Today().AddDays(-DaysJudged);
        var rules = await db.AccessRules.AsNoTracking().ToListAsync(ct);
        var told = await db.ReadingAlerts.Where(a => a.Day >= first).Select(a => new { a.Day, a.UserId }).ToListAsync(ct);
        var days = await CountAsync(first.AddDays(-ReadingHabit.Days), ct);
        List<ReadingAlert> alerts =
        [
            .. from day in Enumerable.Range(0, DaysJudged).Select(first.AddDays)
               let rule = rules.RuleOn(day)
               from person in days[day]
               let habit = new ReadingHabit(Enumerable.Range(1, ReadingHabit.Days).Select(back => days[day.AddDays(-back)].GetValueOrDefault(person.Key)))
               where habit.IsUnusual(person.Value, rule) && !told.Exists(t => t.Day == day && t.UserId == person.Key)
               select ReadingAlert.Of(db.Tenant, person.Key, day, person.Value, habit, rule),
        ];

        if (alerts.Count > 0)
        {
            await TellAsync(alerts, ct);
        }

        return alerts.Count;
    }

    // Day by day: what a Danish day is, no database knows.
    private async Task<Dictionary<DateOnly, Dictionary<int, int>>> CountAsync(DateOnly from, CancellationToken ct)
    {
        Dictionary<DateOnly, Dictionary<int, int>> days = [];

        for (var day = from; day < clock.Today(); day = day.AddDays(1))
        {
            var (begins, ends) = (Midnight(day), Midnight(day.AddDays(1)));
            days[day] = await db.AuditEntries
                .Where(e => e.At >= begins && e.At < ends && e.UserId != null && Readings.Contains(e.Action))
                .GroupBy(e => e.UserId!.Value)
                .Select(person => new { person.Key, Count = person.Count() })
                .ToDictionaryAsync(person => person.Key, person => person.Count, ct);
        }

        return days;
    }

    private async Task TellAsync(List<ReadingAlert> alerts, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.ReadingAlerts.AddRange(alerts);
        await mails.AlertAsync(alerts.Select(alert => alert.UserId).Distinct().Count(), ct);
        await chain.AppendAsync(db, [.. alerts.Select(alert => AuditEntry.Of(db.Tenant, null, clock.UtcNow(), AuditAction.Created, nameof(ReadingAlert), alert.UserId))], ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static DateTime Midnight(DateOnly day) => DanishTime.ToUtc(day.ToDateTime(TimeOnly.MinValue));
}
