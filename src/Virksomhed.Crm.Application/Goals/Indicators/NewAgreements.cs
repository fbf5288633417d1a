using Virksomhed.Crm.Application.Agreements;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>Agreements under schemes, counted on the day they start; all of them, or those of one scheme. What was cancelled never began.</summary>
public sealed class NewAgreements(string? schemeCode = null, string? scheme = null) : IIndicator
{
    public const string IndicatorKey = "aftaler";

    public string Key => schemeCode is null ? IndicatorKey : $"{IndicatorKey}:{schemeCode}";
    public string Name => schemeCode is null ? "Aftaler i alle ordninger" : $"Aftaler, {scheme}";
    public string Unit => "aftaler";
    public string Counted => schemeCode is null ? "aftaler, der er begyndt" : $"aftaler om {scheme}, der er begyndt";
    public bool AddsUp => false;

    public string Rows(DateOnly from, DateOnly to, int? consultant = null) =>
        $"/agreements?{new AgreementFilter { Begun = true, StartsFrom = from, StartsTo = to, Code = schemeCode, Owner = $"{consultant}" }.ToQuery()}";

    public IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to) =>
        Of(db, from, to).GroupBy(a => a.StartsOn).Select(day => new DayCount(day.Key, day.Count()));

    // An agreement that nobody looks after is counted in the whole, and by no consultant.
    public IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to) =>
        Of(db, from, to).Where(a => a.ResponsibleId != null).GroupBy(a => a.ResponsibleId!.Value).Select(own => new ConsultantCount(own.Key, own.Count()));

    private IQueryable<Agreement> Of(CrmDbContext db, DateOnly from, DateOnly to)
    {
        var begun = db.Agreements.Where(a => a.StartsOn >= from && a.StartsOn <= to && a.Status != AgreementStatus.Cancelled);

        return schemeCode is null ? begun : begun.Where(a => db.Schemes.Any(s => s.Id == a.SchemeId && s.Code == schemeCode));
    }
}
