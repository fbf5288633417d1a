using System.ComponentModel.DataAnnotations;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>By what a municipality reaches an employer.</summary>
public enum ReachedBy
{
    [Display(Name = "Ved kontakt")] Contact,
    [Display(Name = "Ved aftale")] Agreement,
}

/// <summary>
/// The employers that a municipality reached in a calendar year, each on the day it first did. Cooperation is an agreement under one of the schemes that
/// samarbejdsgrad was measured by (Beskæftigelsesministeriet 2017, with those that came later); one that runs from an earlier year stands on the first of January.
/// </summary>
internal static class ReachedEmployers
{
    private static readonly string[] Cooperation =
    [
        SchemeCode.LoentilskudPrivat, SchemeCode.LoentilskudOffentlig, SchemeCode.Virksomhedspraktik, SchemeCode.Jobrotation, SchemeCode.Skaanejob, SchemeCode.Fleksjob,
        SchemeCode.Voksenlaerling, SchemeCode.Opkvalificeringsjob,
    ];

    /// <summary>An employer and the first day; the names must be properties for the database to group by them.</summary>
    public sealed record First
    {
        public int EmployerId { get; init; }
        public DateOnly Day { get; init; }
    }

    /// <summary>From the first day of a year to a day of it.</summary>
    public static IQueryable<First> Of(CrmDbContext db, ReachedBy by, DateOnly newYear, DateOnly last) => by == ReachedBy.Agreement
        ? Agreements(db).Where(a => a.StartsOn <= last && (a.EndsOn == null || a.EndsOn >= newYear))
            .GroupBy(a => a.EmployerId).Select(own => new First { EmployerId = own.Key, Day = own.Min(a => a.StartsOn < newYear ? newYear : a.StartsOn) })
        : db.Contacts.Where(c => c.HeldOn >= newYear && c.HeldOn <= last)
            .GroupBy(c => c.EmployerId).Select(own => new First { EmployerId = own.Key, Day = own.Min(c => c.HeldOn) });

    private static IQueryable<Agreement> Agreements(CrmDbContext db)
    {
        var schemes = db.Schemes.Where(s => Cooperation.Contains(s.Code)).Select(s => s.Id);

        return db.Agreements.Where(a => a.Status != AgreementStatus.Cancelled && schemes.Contains(a.SchemeId));
    }
}
