using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>How many applications of a year stand at each step.</summary>
public sealed record CsrPipeline(int Year, CsrRuleSet? Rules, IReadOnlyDictionary<CsrStatus, int> Steps)
{
    public int DraftsThisWeek { get; init; }

    /// <summary>How many days the oldest application has waited for its screening.</summary>
    public int? OldestDays { get; init; }

    public int ScreenedMeeting { get; init; }
    public int DocumentsMissing { get; init; }

    /// <summary>Holders of the year before that have not handed in anything yet.</summary>
    public int NotAgain { get; init; }

    /// <summary>Applications that came in, from whom: had the mark before, or never.</summary>
    public int CameIn { get; init; }

    public int CameInNew { get; init; }

    public int Of(CsrStatus status) => Steps.GetValueOrDefault(status);

    public static async Task<CsrPipeline> Read(CrmDbContext db, int year, CsrRuleSet? rules, TimeProvider clock, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var applications = db.CsrApplications.Where(a => a.Year == year);
        var weekAgo = clock.UtcNow().AddDays(-7);
        var steps = await applications
            .GroupBy(a => a.Status)
            .Select(same => new
            {
                Status = same.Key,
                Count = same.Count(),
                Fresh = same.Count(a => a.ChangedAt >= weekAgo),
                Oldest = same.Min(a => a.SubmittedAt),
                Meeting = same.Count(a => a.MeetsRules == true),
                CameIn = same.Count(a => a.SubmittedAt != null),
            })
            .ToDictionaryAsync(same => same.Status, ct);
        var oldest = steps.GetValueOrDefault(CsrStatus.Submitted)?.Oldest;

        return new(year, rules, steps.ToDictionary(step => step.Key, step => step.Value.Count))
        {
            DraftsThisWeek = steps.GetValueOrDefault(CsrStatus.Draft)?.Fresh ?? 0,
            OldestDays = oldest is { } at ? clock.Today().DayNumber - DanishTime.DayOf(at).DayNumber : null,
            ScreenedMeeting = steps.GetValueOrDefault(CsrStatus.Screened)?.Meeting ?? 0,
            DocumentsMissing = await applications.CountAsync(a => a.Status == CsrStatus.Draft && !a.Documents.Any(), ct),
            NotAgain = await db.Holders(year - 1).Select(a => a.EmployerId).Distinct().CountAsync(id => !db.CsrApplications.Any(a => a.EmployerId == id && a.Year == year && a.SubmittedAt != null), ct),
            CameIn = steps.Values.Sum(step => step.CameIn),
            CameInNew = await applications.CountAsync(a => a.SubmittedAt != null && !db.CsrApplications.Any(b => b.EmployerId == a.EmployerId && b.Year < year && (b.Status == CsrStatus.Awarded || b.Status == CsrStatus.Expired)), ct),
        };
    }
}
