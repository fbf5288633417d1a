using Virksomhed.Crm.Application.FollowUps;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.FollowUps;

/// <summary>The list of follow-ups in words.</summary>
public static class FollowUpWords
{
    public static readonly Choice[] States = [new("Åbne", "False"), new("Udførte", "True")];

    private static readonly ListView[] StandingViews =
        [new("Mine", ""), new("Teamets", "team=true"), new("Mine udførte", "done=true"), new("Teamets udførte", "team=true&done=true")];

    public static ListFrame Frame(FollowUpList.Model list)
    {
        ArgumentNullException.ThrowIfNull(list);

        return new(ViewedList.FollowUps, list.Filter, list.Sort, list.Views) { Standing = StandingViews, Chip = (key, value) => Chip(key, value, list) };
    }

    /// <summary>What the rows are gathered under: when they are due, as long as they stand in that order.</summary>
    public static DueGroup? Group(FollowUpRow row, FollowUpList.Model list)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(list);

        return list.Filter.Done || list.Sort is not (null or "" or "due") ? null : row.Due(list.Today);
    }

    public static string Heading(DueGroup group) => group switch
    {
        DueGroup.Overdue => "Over tid",
        DueGroup.Today => "I dag",
        DueGroup.ThisWeek => "Senere i denne uge",
        _ => "Senere",
    };

    /// <summary>"3 dage over"; nothing for what is due today or later.</summary>
    public static string? Late(FollowUpRow row, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(row);

        return (today.DayNumber - row.DueOn.DayNumber) switch
        {
            1 => "1 dag over",
            > 1 and var days => $"{days:N0} dage over",
            _ => null,
        };
    }

    private static string Chip(string key, string value, FollowUpList.Model list) => key switch
    {
        "team" => "Hele teamet",
        "done" => "Udførte",
        "responsibleId" => $"Ansvarlig: {list.Staff.FirstOrDefault(person => person.Id == list.Filter.ResponsibleId)?.Name ?? value}",
        "employerId" => list.Employer ?? "Ukendt virksomhed",
        _ => $"»{value}«",
    };
}
