using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>How satisfied employers are with the company service as a whole, as a mean of 1 to 5 (Sønderborg, Beskæftigelsespolitik 2019-2022, goal 1.4).</summary>
public sealed class ServiceSatisfaction : IIndicator
{
    public string Key => "tilfredshed_service";
    public string Name => "Tilfredshed med virksomhedsservice";
    public string Unit => "af 5";
    public string Counted => "virksomhedernes svar fra 1 til 5 på spørgeskemaer, som gennemsnit, når mindst fem har svaret";
    public bool AddsUp => false;
    public Pace Pace => Pace.Mean;
    public string? Discretion => SurveyMeans.Discretion;

    public string Rows(DateOnly from, DateOnly to, int? consultant = null) => SurveyMeans.Address(to);

    public IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to) =>
        SurveyMeans.PerYear(SurveyMeans.Of(db, from, to).Select(a => new SurveyMeans.Given { Quarter = a.Quarter, Score = a.Service }));

    public IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to) => ConsultantCount.OfNobody(db);
}
