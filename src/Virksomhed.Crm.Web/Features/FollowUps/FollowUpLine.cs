using Virksomhed.Crm.Application.FollowUps;

namespace Virksomhed.Crm.Web.Features.FollowUps;

/// <summary>One line of a list of follow-ups, and which page to come back to.</summary>
public sealed record FollowUpLine(FollowUpRow Row, DateOnly Today, bool ShowsResponsible, string ReturnUrl)
{
    /// <summary>"3 dage over"; for what is due later, the day.</summary>
    public string? Late => (Today.DayNumber - Row.DueOn.DayNumber) switch
    {
        1 => "1 dag over",
        > 1 and var days => $"{days:N0} dage over",
        _ => null,
    };

    public static string Heading(DueGroup group) => group switch
    {
        DueGroup.Overdue => "Over tid",
        DueGroup.Today => "I dag",
        DueGroup.ThisWeek => "Senere i denne uge",
        _ => "Senere",
    };
}
