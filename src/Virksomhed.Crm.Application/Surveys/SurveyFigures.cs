using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Surveys;

namespace Virksomhed.Crm.Application.Surveys;

/// <summary>
/// How satisfied employers are, for a year: in all, by quarter, by occasion and by sector, with the two years before it as a trend. Whose answers they are
/// is not known, and nothing is told of a group of under five (<see cref="SurveyGroups"/>). Not by consultant: an employer's few answers would be found.
/// </summary>
public static class SurveyFigures
{
    private const int TrendYears = 3;
    private const int MostComments = 100;

    public sealed record Query(int? Year) : IRequest<Model>;

    /// <summary>One group. Without a score it is hidden, or nobody answered; <paramref name="Answers"/> is null where it is hidden.</summary>
    public sealed record Line(string What, int? Answers, int? Sent, SurveyScore? Recruitment, SurveyScore? Service);

    public sealed record Remark(DateOnly Quarter, string Text);

    public sealed record Model
    {
        public required int Year { get; init; }
        public required bool IsThisYear { get; init; }
        public required SurveyRule Rule { get; init; }
        public required Line Whole { get; init; }
        public required IReadOnlyList<Line> ByOccasion { get; init; }
        public required IReadOnlyList<Line> BySector { get; init; }
        public required IReadOnlyList<Line> Trend { get; init; }
        public required IReadOnlyList<Remark> Comments { get; init; }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var year = Math.Clamp(query.Year ?? today.Year, 2000, today.Year);
            var (first, last) = (new DateOnly(year - TrendYears + 1, 1, 1), new DateOnly(year, 12, 31));
            var (tallies, sent) = (await SurveyTallies.AnsweredAsync(db, first, last, ct), await SurveyTallies.SentAsync(db, first, last, ct));
            var (own, ownSent) = (tallies.FindAll(tally => tally.Quarter.Year == year), sent.FindAll(sending => sending.Quarter.Year == year));
            var years = Enumerable.Range(first.Year, TrendYears).Select(each => Quarters(each, today, tallies, sent)).ToList();

            return new()
            {
                Year = year,
                IsThisYear = year == today.Year,
                Rule = (await db.SurveyRules.AsNoTracking().ToListAsync(ct)).RulesOn(last < today ? last : today),
                Whole = SurveyTallies.Guarded([("I alt", own, ownSent.Sum(sending => sending.Count))])[0],
                ByOccasion = SurveyTallies.Guarded([.. Enum.GetValues<SurveyOccasion>().Select(occasion =>
                    (occasion.Text(), own.FindAll(tally => tally.Occasion == occasion), (int?)ownSent.Where(sending => sending.Occasion == occasion).Sum(sending => sending.Count)))]),
                BySector = SurveyTallies.Guarded([.. Sectors.Select(sector => (sector.Text() ?? "Andre brancher", own.FindAll(tally => tally.Sector == sector), (int?)null))]),
                Trend = [.. years.SelectMany(quarters => quarters)],
                Comments = await CommentsAsync(year, years[^1], ct),
            };
        }

        private static IEnumerable<Sector?> Sectors => [.. Enum.GetValues<Sector>().Select(sector => (Sector?)sector), null];

        private static IReadOnlyList<Line> Quarters(int year, DateOnly today, List<SurveyTallies.Tally> tallies, List<SurveyTallies.Sending> sent) => SurveyTallies.Guarded(
        [
            .. from quarter in Enumerable.Range(0, 4).Select(n => new DateOnly(year, (n * 3) + 1, 1))
               where quarter <= today
               select (Said(quarter), tallies.FindAll(tally => tally.Quarter == quarter), (int?)sent.Where(sending => sending.Quarter == quarter).Sum(sending => sending.Count)),
        ]);

        // The keys are drawn at random, so their order tells nothing of when or by whom.
        private async Task<IReadOnlyList<Remark>> CommentsAsync(int year, IReadOnlyList<Line> quarters, CancellationToken ct)
        {
            var shown = quarters.Index().Where(quarter => quarter.Item.Service is not null).Select(quarter => new DateOnly(year, (quarter.Index * 3) + 1, 1)).ToArray();

            return await db.SurveyAnswers.Where(a => a.Comment != null && shown.Contains(a.Quarter))
                .OrderByDescending(a => a.Quarter).ThenBy(a => a.Id).Take(MostComments)
                .Select(a => new Remark(a.Quarter, a.Comment!)).ToListAsync(ct);
        }
    }

    /// <summary>"3. kvartal 2026"</summary>
    public static string Said(DateOnly quarter) => $"{(quarter.Month + 2) / 3}. kvartal {quarter.Year}";
}
