using System.Globalization;
using System.Linq.Expressions;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>Turns a filter into the agreements it means, and an order into an order.</summary>
internal static class AgreementFiltering
{
    /// <summary>The longest "ends within" that is asked for.</summary>
    private const int MostDays = 365;

    public static IQueryable<Agreement> Matching(this IQueryable<Agreement> agreements, CrmDbContext db, AgreementFilter filter, DateOnly today) => agreements
        .If(filter.Scheme is not null, a => a.SchemeId == filter.Scheme)
        .If(filter.EmployerId is not null, a => a.EmployerId == filter.EmployerId)
        .If(filter.Code is not null, a => db.Schemes.Any(s => s.Id == a.SchemeId && s.Code == filter.Code))
        .If(filter.Begun == true, a => a.Status != AgreementStatus.Cancelled)
        .If(filter.StartsFrom is not null, a => a.StartsOn >= filter.StartsFrom)
        .If(filter.StartsTo is not null, a => a.StartsOn <= filter.StartsTo)
        .If(filter.EndsFrom is not null, a => a.EndsOn >= filter.EndsFrom)
        .If(filter.EndsBefore is not null, a => a.EndsOn <= filter.EndsBefore)
        .If(filter.CheckedFrom is not null, a => a.HoursNowOn >= filter.CheckedFrom)
        .If(filter.CheckedTo is not null, a => a.HoursNowOn <= filter.CheckedTo)
        .If(filter.Hours == AgreementFilter.Grown, a => a.HoursNow > a.HoursAWeek && a.Status != AgreementStatus.Cancelled && db.Schemes.Any(s => s.Id == a.SchemeId && s.Code == SchemeCode.Fleksjob))
        .InPhase(filter.Phase, today)
        .OfOwner(filter.Owner, db.UserId)
        .Ending(filter.EndsWithin, today)
        .Converted(filter.Converted, today)
        .Containing(db, filter.Q);

    public static IQueryable<Agreement> InPhase(this IQueryable<Agreement> agreements, AgreementPhase? phase, DateOnly today) => phase switch
    {
        AgreementPhase.Coming => agreements.Where(a => a.Status == AgreementStatus.Agreed && a.StartsOn > today),
        AgreementPhase.Running => agreements.Where(Runs(today)),
        AgreementPhase.Overdue => agreements.Where(a => a.Status == AgreementStatus.Agreed && a.EndsOn < today),
        AgreementPhase.Ended => agreements.Where(a => a.Status == AgreementStatus.Ended),
        AgreementPhase.BrokenOff => agreements.Where(a => a.Status == AgreementStatus.BrokenOff),
        AgreementPhase.Cancelled => agreements.Where(a => a.Status == AgreementStatus.Cancelled),
        _ => agreements,
    };

    public static Expression<Func<Agreement, bool>> Runs(DateOnly day) =>
        a => a.Status == AgreementStatus.Agreed && a.StartsOn <= day && (a.EndsOn == null || a.EndsOn >= day);

    public static IQueryable<Agreement> Ending(this IQueryable<Agreement> agreements, int? days, DateOnly today)
    {
        var last = today.AddDays(Math.Clamp(days ?? 0, 0, MostDays));

        return agreements.If(days is not null, a => a.Status == AgreementStatus.Agreed && a.EndsOn >= today && a.EndsOn <= last);
    }

    /// <summary>"employer", "scheme", "start" or "end"; with a minus for the other way round. Unless asked, the newest first.</summary>
    public static IQueryable<Agreement> InOrder(this IQueryable<Agreement> agreements, CrmDbContext db, string? sort)
    {
        Expression<Func<Agreement, string?>> employer = a => db.Employers.Where(e => e.Id == a.EmployerId).Select(e => e.NameSort).FirstOrDefault();
        Expression<Func<Agreement, string?>> scheme = a => db.Schemes.Where(s => s.Id == a.SchemeId).Select(s => s.NameSort).FirstOrDefault();

        return sort switch
        {
            "employer" => agreements.OrderBy(employer).ThenByDescending(a => a.StartsOn).ThenBy(a => a.Id),
            "-employer" => agreements.OrderByDescending(employer).ThenByDescending(a => a.StartsOn).ThenBy(a => a.Id),
            "scheme" => agreements.OrderBy(scheme).ThenByDescending(a => a.StartsOn).ThenBy(a => a.Id),
            "-scheme" => agreements.OrderByDescending(scheme).ThenByDescending(a => a.StartsOn).ThenBy(a => a.Id),
            "start" => agreements.OrderBy(a => a.StartsOn).ThenBy(a => a.Id),
            "end" => agreements.OrderBy(a => a.EndsOn == null).ThenBy(a => a.EndsOn).ThenBy(a => a.Id),
            "-end" => agreements.OrderByDescending(a => a.EndsOn).ThenBy(a => a.Id),
            _ => agreements.OrderByDescending(a => a.StartsOn).ThenByDescending(a => a.Id),
        };
    }

    private static IQueryable<Agreement> OfOwner(this IQueryable<Agreement> agreements, string? owner, int? me) => owner switch
    {
        AgreementFilter.Me => agreements.Where(a => a.ResponsibleId == me),
        AgreementFilter.None => agreements.Where(a => a.ResponsibleId == null),
        _ when int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out var id) => agreements.Where(a => a.ResponsibleId == id),
        _ => agreements,
    };

    private static IQueryable<Agreement> Converted(this IQueryable<Agreement> agreements, string? converted, DateOnly today) => converted switch
    {
        "missing" => agreements.Where(a => a.Conversion == null && a.Status != AgreementStatus.Cancelled && a.EndsOn < today),
        "yes" => agreements.Where(a => a.Conversion == ConversionResult.FullTime || a.Conversion == ConversionResult.Hours || a.Conversion == ConversionResult.Apprentice),
        _ => agreements,
    };

    private static IQueryable<Agreement> Containing(this IQueryable<Agreement> agreements, CrmDbContext db, string? typed)
    {
        var text = Texts.Clean(typed);

        if (text is null)
        {
            return agreements;
        }

        // Two lists of ids and not one "or": each is found by its own index.
        var found = db.Agreements.Where(a => a.VitasNumber == text || a.OwnReference == text).Select(a => a.Id)
            .Concat(db.Agreements.Where(a => db.Employers.Matching(db, text).Select(e => e.Id).Contains(a.EmployerId)).Select(a => a.Id));

        return agreements.Where(a => found.Contains(a.Id));
    }
}
