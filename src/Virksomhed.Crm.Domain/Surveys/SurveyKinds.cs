using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Surveys;

/// <summary>What an employer is asked about, as the figures tell it apart.</summary>
public enum SurveyOccasion
{
    [Display(Name = "Efter besøg")] Visit,
    [Display(Name = "Efter jobordre")] JobOrder,
    [Display(Name = "Efter sag eller udrykning")] Case,
}

/// <summary>The row that is over, and that an employer is asked about once.</summary>
public enum SurveySubject
{
    Contact,
    JobOrder,
    Fastholdelsessag,
    Dispatch,
}

/// <summary>How far an invitation has come. When it closes it is forgotten whether it was answered.</summary>
public enum SurveyState
{
    Open,
    Answered,
    Closed,
}

public static class SurveyKinds
{
    public static SurveyOccasion Occasion(this SurveySubject subject) => subject switch
    {
        SurveySubject.Contact => SurveyOccasion.Visit,
        SurveySubject.JobOrder => SurveyOccasion.JobOrder,
        _ => SurveyOccasion.Case,
    };

    /// <summary>Every subject that is asked about as the same occasion.</summary>
    public static SurveySubject[] Subjects(this SurveyOccasion occasion) => [.. Enum.GetValues<SurveySubject>().Where(subject => subject.Occasion() == occasion)];

    /// <summary>The first day of the quarter that a day is in: all that is kept of when somebody answered.</summary>
    public static DateOnly QuarterOf(DateOnly day) => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
}
