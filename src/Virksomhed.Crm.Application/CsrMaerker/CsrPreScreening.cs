using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>
/// Finds the employers that meet a year's rules by the agreements in the system and have not applied. An estimate: an agreement is counted as a
/// person, since nobody's identity is kept, and the number of employees is the register's.
/// </summary>
public static class CsrPreScreening
{
    public sealed record Row(int EmployerId, string Name, string NameSort, string Cvr, string? Town, bool IsProtected, int? OwnerId, string? Owner)
    {
        public int Staff { get; init; }
        public IReadOnlyList<CsrPersons> Persons { get; init; } = [];
        public required CsrVerdict Verdict { get; init; }

        /// <summary>Held the mark the year before.</summary>
        public bool HoldsNow { get; init; }
    }

    private sealed record Known(int Id, string Name, string NameSort, string Cvr, string? Town, bool IsProtected, int? OwnerId, string? Owner, int? Registered, int? InUnits, int? SizeFrom, bool Holds);

    /// <summary>Those with the largest share first. Three questions to the database, however many employers there are.</summary>
    public static async Task<IReadOnlyList<Row>> Read(CrmDbContext db, CsrRuleSet rules, DateOnly today, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rules);
        var there = new CsrPersonsThere(db, rules, today);
        var persons = await there.PerEmployer(ct);
        var known = await Employers(db, rules.Year, there.Employers).ToListAsync(ct);
        var rows = known.Select(employer => Judge(employer, rules, persons[employer.Id])).OfType<Row>();

        return [.. rows.OrderByDescending(row => row.Verdict.Percent).ThenBy(row => row.NameSort, StringComparer.Ordinal)];
    }

    private static IQueryable<Known> Employers(CrmDbContext db, int year, IQueryable<int> ids) => db.Employers
        .Where(e => ids.Contains(e.Id) && e.CeasedOn == null && !db.CsrApplications.Any(a => a.EmployerId == e.Id && a.Year == year))
        .Select(e => new Known(
            e.Id, e.Name, e.NameSort, e.Cvr, e.Town, e.IsProtected, e.OwnerId, db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.FullName).FirstOrDefault(),
            e.Employees, e.ProductionUnits.Where(u => u.CeasedOn == null).Sum(u => u.Employees), e.SizeFrom,
            db.CsrApplications.Any(a => a.EmployerId == e.Id && a.Year == year - 1 && (a.Status == CsrStatus.Awarded || a.Status == CsrStatus.Expired))));

    // The units of this municipality before the firm's own number, which may count half the country.
    private static Row? Judge(Known employer, CsrRuleSet rules, List<CsrPersons> persons)
    {
        var registered = employer.InUnits is > 0 and { } units ? units : employer.Registered ?? employer.SizeFrom ?? 0;
        var staff = rules.StaffOf(registered, persons);
        var verdict = rules.Judge(staff, persons);

        return registered == 0 || !verdict.Meets ? null
            : new(employer.Id, employer.Name, employer.NameSort, employer.Cvr, employer.Town, employer.IsProtected, employer.OwnerId, employer.Owner)
            {
                Staff = staff,
                Persons = persons,
                Verdict = verdict,
                HoldsNow = employer.Holds,
            };
    }
}
