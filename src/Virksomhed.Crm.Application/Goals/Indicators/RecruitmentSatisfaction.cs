using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>
/// How satisfied employers are with the help to get qualified labour, as a mean of 1 to 5 (Sønderborg, Beskæftigelsespolitik 2019-2022, goal 1.3: "Høj
/// tilfredshed", by "løbende brugervurderinger" without a scale).
/// </summary>
public sealed class RecruitmentSatisfaction : IIndicator
{
    public string Key => "tilfredshed_rekruttering";
    public string Name => "Tilfredshed med hjælp til arbejdskraft";
    public string Unit => "af 5";
    public string Counted => "virksomhedernes svar fra 1 til 5 på spørgeskemaer, som gennemsnit, når mindst fem har svaret";
    public bool AddsUp => false;
    public Pace Pace => Pace.Mean;
    public string? Discretion => SurveyMeans.Discretion;

    public string Rows(DateOnly from, DateOnly to, int? consultant = null) => SurveyMeans.Address(to);

    public IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to) =>
        SurveyMeans.PerYear(SurveyMeans.Of(db, from, to).Where(a => a.Recruitment != null).Select(a => new SurveyMeans.Given { Quarter = a.Quarter, Score = a.Recruitment!.Value }));

    public IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to) => ConsultantCount.OfNobody(db);
}
