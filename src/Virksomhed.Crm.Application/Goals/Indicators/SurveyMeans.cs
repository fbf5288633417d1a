using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Surveys;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>What both satisfactions share: whole years of answers, for of less than that a group of under five could be found by subtraction.</summary>
internal static class SurveyMeans
{
    public const string Discretion = "Svarene er anonyme. De vises samlet for hvert kvartal, og aldrig pr. konsulent.";

    /// <summary>An answer to one question; the names must be properties for the database to group by them.</summary>
    public sealed record Given
    {
        public DateOnly Quarter { get; init; }
        public int Score { get; init; }
    }

    public static string Address(DateOnly to) => FormattableString.Invariant($"/surveys?year={to.Year}");

    public static IQueryable<SurveyAnswer> Of(CrmDbContext db, DateOnly from, DateOnly to) => db.SurveyAnswers.Where(a => a.Quarter >= from && a.Quarter <= to);

    /// <summary>The scores of each year that at least five gave, standing on the first day of the year's first quarter with an answer.</summary>
    public static IQueryable<DayCount> PerYear(IQueryable<Given> given) => given
        .GroupBy(one => one.Quarter.Year)
        .Where(year => year.Count() >= SharedCounts.Least)
        .Select(year => new DayCount(year.Min(one => one.Quarter), year.Sum(one => one.Score)) { Of = year.Count() });
}
