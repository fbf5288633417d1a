using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>Agreements with voksenlærlinge, counted on the day they start; all of them, or those of one sector.</summary>
public sealed class NewVoksenlaerlinge(TradeSector? sector) : IIndicator
{
    public const string IndicatorKey = "voksenlaerlinge";

    public string Key => sector is null ? IndicatorKey : $"{IndicatorKey}:{sector}";
    public string Name => sector is null ? "Voksenlærlinge" : $"Voksenlærlinge, {sector.Text()}";
    public string Unit => "voksenlærlinge";
    public string Counted => sector is null ? "aftaler med voksenlærlinge, der er begyndt" : $"aftaler med voksenlærlinge, der er begyndt ({sector.Text()})";
    public string RowsPath => "/voksenlaerlinge";
    public string RowFilter => sector is null ? "" : $"sector={sector}";
    public bool AddsUp => true;

    public IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to) =>
        Of(db, from, to).GroupBy(v => v.StartsOn).Select(day => new DayCount(day.Key, day.Count()));

    public IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to) =>
        Of(db, from, to).GroupBy(v => v.ConsultantId).Select(agreed => new ConsultantCount(agreed.Key, agreed.Count()));

    private IQueryable<Voksenlaerling> Of(CrmDbContext db, DateOnly from, DateOnly to)
    {
        var started = db.Voksenlaerlinge.Where(v => v.StartsOn >= from && v.StartsOn <= to);

        return sector is null ? started : started.Where(v => db.Trades.Any(t => t.Id == v.TradeId && t.Sector == sector));
    }
}
