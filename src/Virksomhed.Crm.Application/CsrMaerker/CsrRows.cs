using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>What most use cases of the mark read first.</summary>
internal static class CsrRows
{
    /// <summary>
    /// The rules that are worked with on a day: those whose window is open or was open last. Until the next year's rules are there, that is the newest
    /// year with rules.
    /// </summary>
    public static Task<CsrRuleSet?> CurrentRulesAsync(this CrmDbContext db, DateOnly today, CancellationToken ct) => db.CsrRuleSets.AsNoTracking()
        .Where(r => r.Year <= today.Year + 1 && (r.OpensOn == null || r.OpensOn <= today))
        .OrderByDescending(r => r.Year).FirstOrDefaultAsync(ct);

    /// <summary>The year of those rules; without any, the year now.</summary>
    public static async Task<int> CurrentYearAsync(this CrmDbContext db, DateOnly today, CancellationToken ct) =>
        (await db.CurrentRulesAsync(today, ct))?.Year ?? today.Year;

    public static Task<CsrRuleSet?> RulesOfAsync(this CrmDbContext db, int year, CancellationToken ct) =>
        db.CsrRuleSets.AsNoTracking().SingleOrDefaultAsync(r => r.Year == year, ct);

    public static async Task<CsrRuleSet> RequireRulesAsync(this CrmDbContext db, int year, CancellationToken ct)
    {
        var rules = await db.RulesOfAsync(year, ct);
        Rule.Require(rules is not null, $"Der er ikke noget regelsæt for CSR-mærke {year}. En administrator kan kopiere det fra året før.");

        return rules!;
    }

    /// <summary>The application with its parts, to be changed.</summary>
    public static Task<CsrApplication> FindCsrAsync(this CrmDbContext db, int id, CancellationToken ct) =>
        db.CsrApplications.Include(a => a.Counts).Include(a => a.Documents).Include(a => a.Steps).AsSplitQuery().SingleOrDefaultAsync(a => a.Id == id, ct).OrNotFound();

    /// <summary>Those who got the mark of a year, whether or not the year is over.</summary>
    public static IQueryable<CsrApplication> Holders(this CrmDbContext db, int year) =>
        db.CsrApplications.Where(a => a.Year == year && (a.Status == CsrStatus.Awarded || a.Status == CsrStatus.Expired));
}
