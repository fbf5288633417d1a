using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Employers;
using Row = Virksomhed.Crm.Application.CsrMaerker.CsrApplicationList.Row;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>Turns a filter into the rows it means, and an order into an order.</summary>
internal static class CsrApplicationFiltering
{
    private sealed class Both
    {
        public required CsrApplication Application { get; init; }
        public required Employer Employer { get; init; }
    }

    public static IQueryable<Row> Matching(this IQueryable<CsrApplication> applications, CrmDbContext db, CsrApplicationList.Filter filter)
    {
        var employers = string.IsNullOrWhiteSpace(filter.Q) ? db.Employers : db.Employers.Matching(db, filter.Q);
        var kept = applications
            .If(filter.Year is not null, a => a.Year == filter.Year)
            .If(filter.Status is not null, a => a.Status == filter.Status)
            .If(filter.Meets is not null, a => a.MeetsRules == filter.Meets)
            .If(filter.From is not null, a => a.CountedOn >= filter.From)
            .If(filter.To is not null, a => a.CountedOn <= filter.To)
            .If(filter.Again is true, a => db.CsrApplications.Any(b => b.EmployerId == a.EmployerId && b.Year < a.Year && (b.Status == CsrStatus.Awarded || b.Status == CsrStatus.Expired)))
            .If(filter.Again is false, a => !db.CsrApplications.Any(b => b.EmployerId == a.EmployerId && b.Year < a.Year && (b.Status == CsrStatus.Awarded || b.Status == CsrStatus.Expired)));
        var both = kept.Join(employers, a => a.EmployerId, e => e.Id, (application, employer) => new Both { Application = application, Employer = employer })
            .If(filter.Consultant is not null, b => b.Employer.OwnerId == filter.Consultant);

        return both.InOrder(filter.Sort).ToRows(db);
    }

    /// <summary>"name", "staff", "percent" or "changed"; with a minus for the other way round.</summary>
    private static IQueryable<Both> InOrder(this IQueryable<Both> rows, string? sort) => sort switch
    {
        "name" => rows.OrderBy(b => b.Employer.NameSort).ThenBy(b => b.Application.Id),
        "-name" => rows.OrderByDescending(b => b.Employer.NameSort).ThenBy(b => b.Application.Id),
        "staff" => rows.OrderBy(b => b.Application.Staff).ThenBy(b => b.Employer.NameSort).ThenBy(b => b.Application.Id),
        "-staff" => rows.OrderByDescending(b => b.Application.Staff).ThenBy(b => b.Employer.NameSort).ThenBy(b => b.Application.Id),
        "percent" => rows.OrderBy(b => b.Application.Percent).ThenBy(b => b.Employer.NameSort).ThenBy(b => b.Application.Id),
        "-percent" => rows.OrderByDescending(b => b.Application.Percent).ThenBy(b => b.Employer.NameSort).ThenBy(b => b.Application.Id),
        "changed" => rows.OrderBy(b => b.Application.ChangedAt).ThenBy(b => b.Application.Id),
        _ => rows.OrderByDescending(b => b.Application.ChangedAt).ThenBy(b => b.Application.Id),
    };

    private static IQueryable<Row> ToRows(this IQueryable<Both> rows, CrmDbContext db) => rows.Select(b => new Row(
        b.Application.Id, b.Application.Year, b.Application.Status, b.Employer.Id, b.Employer.Name, b.Employer.Cvr,
        db.ProductionUnits.Where(u => u.Id == b.Application.ProductionUnitId).Select(u => u.Name).FirstOrDefault(), b.Employer.Town)
    {
        PNumber = db.ProductionUnits.Where(u => u.Id == b.Application.ProductionUnitId).Select(u => u.PNumber).FirstOrDefault(),
        Owner = db.Users.Where(u => u.Id == b.Employer.OwnerId).Select(u => u.FullName).FirstOrDefault(),
        Staff = b.Application.Staff,
        Persons = b.Application.Counts.Sum(c => c.Persons),
        Percent = b.Application.Percent,
        Meets = b.Application.MeetsRules,
        Again = db.CsrApplications.Any(a => a.EmployerId == b.Employer.Id && a.Year < b.Application.Year && (a.Status == CsrStatus.Awarded || a.Status == CsrStatus.Expired)),
        IsProtected = b.Employer.IsProtected,
        ChangedAt = b.Application.ChangedAt,
        SubmittedAt = b.Application.SubmittedAt,
        DecidedOn = b.Application.DecidedOn,
        AwardedOn = b.Application.AwardedOn,
    });
}
