namespace Virksomhed.Crm.Domain.Surveys;

/// <summary>Something that is over at an employer, and who there could be asked about it.</summary>
public sealed record SurveyCandidate(SurveySubject Subject, int SubjectId, DateOnly Day, int EmployerId, int PersonId)
{
    /// <summary>When the employer was last asked about anything.</summary>
    public DateOnly? LastAny { get; init; }

    /// <summary>When it was last asked about such an occasion.</summary>
    public DateOnly? LastAlike { get; init; }
}

/// <summary>
/// Who is asked today. A visit is asked about when the employer has been left alone for the days of the rule; an order or a case when it has not been asked
/// about one for that long, since frequent visits must not silence it. Nobody is asked twice on a day, and orders and cases come before visits.
/// </summary>
public static class SurveyWave
{
    /// <summary>For so many days something is asked about: a run that was missed is made up for, and nobody is asked about what is long past.</summary>
    public const int LookBackDays = 14;

    public static IReadOnlyList<SurveyCandidate> Of(IEnumerable<SurveyCandidate> candidates, SurveyRule rule, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rule);

        return
        [
            .. from candidate in candidates
               let isVisit = candidate.Subject.Occasion() == SurveyOccasion.Visit
               where candidate.LastAny != today && rule.MayAskAgain(isVisit ? candidate.LastAny : candidate.LastAlike, today)
               orderby isVisit, candidate.Day, candidate.SubjectId
               group candidate by candidate.EmployerId into employer
               select employer.First(),
        ];
    }
}
