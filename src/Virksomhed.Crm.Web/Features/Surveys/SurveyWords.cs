using System.Globalization;
using System.Text.Json;
using Virksomhed.Crm.Application.Surveys;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Surveys;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Surveys;

/// <summary>How satisfaction is said, asked for and drawn.</summary>
public static class SurveyWords
{
    public static IEnumerable<Choice> Scale => Enumerable.Range(SurveyAnswer.Lowest, SurveyAnswer.Highest).Select(score => new Choice(score.ToString(CultureInfo.InvariantCulture), score));

    public static IEnumerable<Choice> ScaleOrNot => Scale.Append(new Choice(SurveyTexts.Of("DontKnow"), Application.Surveys.AnswerSurvey.DontKnow));

    /// <summary>"4,2"; a dash where nothing is told.</summary>
    public static string Mean(SurveyScore? score) => score?.Mean.ToString("0.0", Danish.Culture) ?? "–";

    /// <summary>"Høj tilfredshed", the word of the policy, or how far it is from it.</summary>
    public static string Verdict(SurveyScore score, SurveyRule rule)
    {
        ArgumentNullException.ThrowIfNull(score);
        ArgumentNullException.ThrowIfNull(rule);

        return rule.IsHigh(score.Mean) ? "Høj tilfredshed" : "Under høj tilfredshed";
    }

    /// <summary>"fra 4,0 af 5 (systemets forslag, som ingen har bekræftet)"</summary>
    public static string Limit(SurveyRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);

        return $"fra {rule.HighFrom.ToString("0.0#", Danish.Culture)} af 5{(rule.IsVerified ? "" : ", vores egen definition, som ingen har bekræftet")}";
    }

    public static string Answers(SurveyFigures.Line line)
    {
        ArgumentNullException.ThrowIfNull(line);

        return line.Answers is { } answers ? answers.ToString("N0", Danish.Culture) : "Skjult";
    }

    /// <summary>"34 %" of those who were asked.</summary>
    public static string Rate(SurveyFigures.Line line) =>
        line is { Answers: { } answers, Sent: > 0 and var sent } ? ((double)answers / sent).ToString("P0", Danish.Culture) : "–";

    public static string Part(SurveyScore? score, int given) =>
        score is null ? "–" : ((double)score.Spread[given - SurveyAnswer.Lowest] / score.Answers).ToString("P0", Danish.Culture);

    public static string WayIn(SurveyRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);

        return rule.IsOn
            ? $"Der går mindst {rule.DaysBetween} dage mellem to spørgeskemaer til en virksomhed. Linket er åbent i {rule.DaysOpen} dage, og der mindes én gang efter {rule.RemindAfterDays} dage."
            : "Der sendes ingen spørgeskemaer.";
    }

    /// <summary>The trend for the chart's script, oldest first.</summary>
    public static string Chart(SurveyFigures.Model figures)
    {
        ArgumentNullException.ThrowIfNull(figures);

        return JsonSerializer.Serialize(new
        {
            labels = figures.Trend.Select(quarter => quarter.What.Replace("kvartal", "kv.", StringComparison.Ordinal)),
            recruitment = figures.Trend.Select(quarter => quarter.Recruitment?.Mean),
            service = figures.Trend.Select(quarter => quarter.Service?.Mean),
            limit = figures.Rule.HighFrom,
        });
    }
}
