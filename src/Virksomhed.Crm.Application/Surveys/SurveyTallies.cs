using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Surveys;

namespace Virksomhed.Crm.Application.Surveys;

/// <summary>How many answered the same, and how many were asked: added up by the database, so that no single answer is ever read.</summary>
internal static class SurveyTallies
{
    public sealed record Tally(DateOnly Quarter, SurveyOccasion Occasion, Sector? Sector, int? Recruitment, int Service, int Count);

    public sealed record Sending(DateOnly Quarter, SurveyOccasion Occasion, int Count);

    public static Task<List<Tally>> AnsweredAsync(CrmDbContext db, DateOnly first, DateOnly last, CancellationToken ct) => db.SurveyAnswers
        .Where(a => a.Quarter >= first && a.Quarter <= last)
        .GroupBy(a => new { a.Quarter, a.Occasion, a.Sector, a.Recruitment, a.Service })
        .Select(same => new Tally(same.Key.Quarter, same.Key.Occasion, same.Key.Sector, same.Key.Recruitment, same.Key.Service, same.Count()))
        .ToListAsync(ct);

    public static async Task<List<Sending>> SentAsync(CrmDbContext db, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var months = await db.SurveyInvitations
            .Where(i => i.SentOn >= first && i.SentOn <= last)
            .GroupBy(i => new { i.SentOn.Year, i.SentOn.Month, i.Subject })
            .Select(same => new { same.Key.Year, same.Key.Month, same.Key.Subject, Count = same.Count() })
            .ToListAsync(ct);

        return months.ConvertAll(month => new Sending(SurveyKinds.QuarterOf(new(month.Year, month.Month, 1)), month.Subject.Occasion(), month.Count));
    }

    /// <summary>One group as it may be shown. Each question is guarded by its own number of answers, since the first may be passed over.</summary>
    public static IReadOnlyList<SurveyFigures.Line> Guarded(IReadOnlyList<(string What, List<Tally> Tallies, int? Sent)> groups)
    {
        var recruitment = groups.Select(group => SurveyScore.Of(group.Tallies.Where(tally => tally.Recruitment is not null).Select(tally => (tally.Recruitment!.Value, tally.Count)))).ToList();
        var service = groups.Select(group => SurveyScore.Of(group.Tallies.Select(tally => (tally.Service, tally.Count)))).ToList();
        var (first, second) = (SurveyGroups.Shown(recruitment.ConvertAll(score => score.Answers)), SurveyGroups.Shown(service.ConvertAll(score => score.Answers)));

        return [.. groups.Select((group, i) => new SurveyFigures.Line(
            group.What, second[i], group.Sent, first[i] > 0 && second[i] > 0 ? recruitment[i] : null, second[i] > 0 ? service[i] : null))];
    }
}
