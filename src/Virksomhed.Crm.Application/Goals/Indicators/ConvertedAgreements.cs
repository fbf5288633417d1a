using Virksomhed.Crm.Application.Agreements;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>
/// The share of ended agreements that became ordinary hours, full time or an apprenticeship, of those where the answer is known; an agreement stands on its
/// last day. The same numbers as the conversion report.
/// </summary>
public sealed class ConvertedAgreements : IIndicator
{
    public string Key => "aftaler_ordinaere";
    public string Name => "Omsætning til ordinære timer";
    public string Unit => "%";
    public string Counted => "afsluttede aftaler, der blev til ordinære timer, fuldtid eller elevplads, i procent af dem, hvor svaret kendes";
    public bool AddsUp => false;
    public Pace Pace => Pace.Share;

    public string Rows(DateOnly from, DateOnly to, int? consultant = null) =>
        $"/agreements?{new AgreementFilter { Converted = "yes", Begun = true, EndsFrom = from, EndsBefore = to, Owner = $"{consultant}" }.ToQuery()}";

    public IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to) => Known(db, from, to)
        .GroupBy(a => a.EndsOn!.Value)
        .Select(day => new DayCount(day.Key, day.Count(a => a.Conversion == ConversionResult.FullTime || a.Conversion == ConversionResult.Hours || a.Conversion == ConversionResult.Apprentice))
        {
            Of = day.Count(),
        });

    public IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to) => Known(db, from, to)
        .Where(a => a.ResponsibleId != null)
        .GroupBy(a => a.ResponsibleId!.Value)
        .Select(own => new ConsultantCount(own.Key, own.Count(a => a.Conversion == ConversionResult.FullTime || a.Conversion == ConversionResult.Hours || a.Conversion == ConversionResult.Apprentice))
        {
            Of = own.Count(),
        });

    private static IQueryable<Agreement> Known(CrmDbContext db, DateOnly from, DateOnly to) => db.Agreements
        .Where(a => a.EndsOn >= from && a.EndsOn <= to && a.Status != AgreementStatus.Cancelled && a.Conversion != null && a.Conversion != ConversionResult.Unknown);
}
