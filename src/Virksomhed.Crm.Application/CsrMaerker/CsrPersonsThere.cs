using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>Who was at the employers in what a year's rules count, as far as the system tells: see <see cref="CsrSchemes"/>.</summary>
internal sealed class CsrPersonsThere
{
    private readonly CrmDbContext _db;
    private readonly Dictionary<string, string> _criterionOf;
    private readonly IQueryable<Agreement> _agreements;
    private readonly IQueryable<Voksenlaerling> _apprentices;

    public CsrPersonsThere(CrmDbContext db, CsrRuleSet rules, DateOnly today)
    {
        _db = db;
        _criterionOf = CsrSchemes.All.Where(scheme => scheme.CountedBy is not null && rules.Counts(scheme.Code)).ToDictionary(scheme => scheme.CountedBy!, scheme => scheme.Code);
        var (first, last) = Period(rules, today);
        string[] schemes = [.. _criterionOf.Keys];
        var countsApprentices = CsrSchemes.All.Any(scheme => scheme.Counting == CsrCounting.Voksenlaerlinge && rules.Counts(scheme.Code));

        _agreements = db.Agreements.Where(a =>
            a.StartsOn <= last && (a.EndsOn == null || a.EndsOn >= first) && a.Status != AgreementStatus.Cancelled && db.Schemes.Any(s => s.Id == a.SchemeId && schemes.Contains(s.Code)));
        _apprentices = db.Voksenlaerlinge.Where(v => countsApprentices && v.StartsOn <= last && (v.OutcomeOn ?? v.EndsOn) >= first);
    }

    /// <summary>The employers that have anybody.</summary>
    public IQueryable<int> Employers => _agreements.Select(a => a.EmployerId).Union(_apprentices.Select(v => v.EmployerId));

    public async Task<IReadOnlyDictionary<int, List<CsrPersons>>> PerEmployer(CancellationToken ct)
    {
        var agreed = await (
            from agreement in _agreements
            join scheme in _db.Schemes on agreement.SchemeId equals scheme.Id
            group agreement by new { agreement.EmployerId, scheme.Code } into same
            select new { same.Key.EmployerId, same.Key.Code, Count = same.Count() }).ToListAsync(ct);
        var apprentices = await _apprentices.GroupBy(v => v.EmployerId).Select(same => new { EmployerId = same.Key, Count = same.Count() }).ToListAsync(ct);
        var persons = agreed.Select(row => (row.EmployerId, Persons: new CsrPersons(_criterionOf[row.Code], row.Count)))
            .Concat(apprentices.Select(row => (row.EmployerId, Persons: new CsrPersons(Domain.Schemes.SchemeCode.Voksenlaerling, row.Count))));

        return persons.GroupBy(row => row.EmployerId).ToDictionary(same => same.Key, same => same.Select(row => row.Persons).ToList());
    }

    // Applied for today, or on the last day of a window that is over; nothing after today counts.
    private static (DateOnly First, DateOnly Last) Period(CsrRuleSet rules, DateOnly today)
    {
        var (first, last) = rules.Period(rules.ClosesOn < today ? rules.ClosesOn.Value : today);

        return (first, last < today ? last : today);
    }
}
