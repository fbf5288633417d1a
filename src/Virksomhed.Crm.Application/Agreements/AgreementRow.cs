using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>One agreement in a list.</summary>
public sealed record AgreementRow
{
    public int Id { get; init; }
    public int EmployerId { get; init; }
    public string Employer { get; init; } = "";
    public string EmployerSort { get; init; } = "";
    public string Unit { get; init; } = "";
    public string Scheme { get; init; } = "";
    public DateOnly StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public AgreementStatus Status { get; init; }
    public string? Responsible { get; init; }
    public decimal? HoursAWeek { get; init; }
    public string? VitasNumber { get; init; }
    public ConversionResult? Conversion { get; init; }
    public bool IsProtected { get; init; }

    public AgreementPhase PhaseOn(DateOnly day) => Agreement.Phase(Status, StartsOn, EndsOn, day);
}

internal static class AgreementRows
{
    /// <summary>Four counts in one command, each by its own part of an index.</summary>
    public static async Task<AgreementList.Counts> CountsOf(this IQueryable<Agreement> agreements, CrmDbContext db, DateOnly today, CancellationToken ct)
    {
        var (soon, running) = (today.AddDays(AgreementList.SoonDays), agreements.Where(AgreementFiltering.Runs(today)));

        return await db.Municipalities
            .Where(m => m.Code == db.Tenant)
            .Select(_ => new AgreementList.Counts(
                running.Count(),
                agreements.Count(a => a.Status == AgreementStatus.Agreed && a.EndsOn >= today && a.EndsOn <= soon),
                agreements.Count(a => a.Status == AgreementStatus.Agreed && a.EndsOn < today),
                agreements.Count(a => a.Status != AgreementStatus.Cancelled && a.EndsOn < today && a.Conversion == null)))
            .SingleOrDefaultAsync(ct) ?? new(0, 0, 0, 0);
    }

    public static IQueryable<AgreementRow> ToRows(this IQueryable<Agreement> agreements, CrmDbContext db) =>
        from agreement in agreements
        join employer in db.Employers on agreement.EmployerId equals employer.Id
        join unit in db.ProductionUnits on agreement.ProductionUnitId equals unit.Id
        join scheme in db.Schemes on agreement.SchemeId equals scheme.Id
        select new AgreementRow
        {
            Id = agreement.Id,
            EmployerId = employer.Id,
            Employer = employer.Alias ?? employer.Name,
            EmployerSort = employer.NameSort,
            Unit = unit.Street == null ? unit.Name : unit.Street + ", " + unit.Town,
            Scheme = scheme.Name,
            StartsOn = agreement.StartsOn,
            EndsOn = agreement.EndsOn,
            Status = agreement.Status,
            Responsible = db.Users.Where(u => u.Id == agreement.ResponsibleId).Select(u => u.FullName).FirstOrDefault(),
            HoursAWeek = agreement.HoursAWeek,
            VitasNumber = agreement.VitasNumber,
            Conversion = agreement.Conversion,
            IsProtected = employer.IsProtected || unit.IsProtected,
        };
}
