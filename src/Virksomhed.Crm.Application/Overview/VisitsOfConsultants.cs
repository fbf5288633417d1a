using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Goals.Indicators;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Overview;

/// <summary>A consultant's visits beside the share of the target. Those who have left, or are no consultants, have visits but no share.</summary>
public sealed record ConsultantVisits(int Id, string Name, int ThisWeek, int ThisYear, int? Share, int? Line, int? Forecast)
{
    public int? Difference => Line is { } line ? ThisYear - line : null;
}

internal static class VisitsOfConsultants
{
    private static readonly string[] Consultants = [Role.Konsulent, Role.Fastholdelseskonsulent];

    /// <summary>
    /// Splits target, line and forecast among the consultants, so that every column adds up. Whoever is active and has held a visit within a year
    /// has a share; so the shares stand from 1 January on, before anybody has held a visit in the new year.
    /// </summary>
    public static async Task<IReadOnlyList<ConsultantVisits>> Read(CrmDbContext db, DateOnly today, int? target, int? forecast, CancellationToken ct)
    {
        var counts = await Counts(db, today, ct);
        var consultants = db.WithRole(db.Users.Where(user => user.IsActive), Consultants).Select(user => user.Id);
        var users = await db.Users.Select(user => new { user.Id, user.FullName, Shares = consultants.Contains(user.Id) }).ToDictionaryAsync(user => user.Id, ct);
        var shown = counts
            .Where(count => count.ThisYear > 0 || users[count.Id].Shares)
            .OrderBy(count => DanishText.SortKey(users[count.Id].FullName), StringComparer.Ordinal)
            .ToList();

        var weights = shown.ConvertAll(count => users[count.Id].Shares ? 1 : 0);
        var shares = target is { } aim && weights.Contains(1) ? Distribution.Split(aim, weights) : null;
        var lines = shares is null ? null : Distribution.Split(StraightLine.At(today, target!.Value), weights);
        var forecasts = forecast is { } expected && shown.Count > 0 ? Distribution.Split(expected, shown.ConvertAll(count => count.ThisYear)) : null;

        return [.. shown.Select((count, i) => new ConsultantVisits(count.Id, users[count.Id].FullName, count.ThisWeek, count.ThisYear, shares?[i], lines?[i], forecasts?[i]))];
    }

    private static Task<List<Count>> Counts(CrmDbContext db, DateOnly today, CancellationToken ct)
    {
        var (monday, newYear) = (Week.Of(today).Monday, new DateOnly(today.Year, 1, 1));

        return Visits.Of(db, today.AddYears(-1), today)
            .GroupBy(visit => visit.ConsultantId)
            .Select(own => new Count(own.Key, own.Count(visit => visit.HeldOn >= monday), own.Count(visit => visit.HeldOn >= newYear)))
            .ToListAsync(ct);
    }

    private sealed record Count(int Id, int ThisWeek, int ThisYear);
}
