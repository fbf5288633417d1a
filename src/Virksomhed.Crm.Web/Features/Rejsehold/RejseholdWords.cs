using System.Globalization;
using System.Text.Json;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Rejsehold;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Rejsehold;

/// <summary>How dispatches, their clock and their filters are said.</summary>
public static class RejseholdWords
{
    public static readonly Choice[] Late = [new("Over tid", "true")];

    public static IEnumerable<Choice> States => [.. Choices.Of<DispatchState>(), new("Alle", DispatchFilter.All)];

    public static IEnumerable<Choice> StartHours => Enumerable.Range(TeamMember.FirstHour, TeamMember.LastHour - TeamMember.FirstHour).Select(Hour);

    public static IEnumerable<Choice> EndHours => Enumerable.Range(TeamMember.FirstHour + 1, TeamMember.LastHour - TeamMember.FirstHour).Select(Hour);

    public static IEnumerable<Choice> Durations => Enumerable.Range(1, DispatchTime.MaxHours).Select(hours => new Choice(Hours(hours), hours));

    public static ListFrame Frame(DispatchList.Model list)
    {
        ArgumentNullException.ThrowIfNull(list);

        return new(ViewedList.Rejsehold, list.Filter, list.Sort, list.Views)
        {
            Standing =
            [
                new("I gang", ""),
                new("Over tid", new DispatchFilter { Late = true }.ToQuery()),
                new("Uden tid", new DispatchFilter { State = nameof(DispatchState.Requested) }.ToQuery()),
                new("Mine ture", new DispatchFilter { Member = list.Me }.ToQuery("day")),
                new("Alle", new DispatchFilter { State = DispatchFilter.All }.ToQuery("-requested")),
            ],
            Chip = (key, value) => Chip(key, value, list),
        };
    }

    public static StatusKind Kind(this DispatchState state) => state switch
    {
        DispatchState.Requested => StatusKind.Warn,
        DispatchState.Planned => StatusKind.Info,
        DispatchState.Held or DispatchState.FollowedUp => StatusKind.Ok,
        _ => StatusKind.Plain,
    };

    /// <summary>"Besøg i dag", "Besøg om 2 dage", "2 dage over tid".</summary>
    public static string Clock(DispatchRow row, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(row);

        return (row.VisitDueOn.DayNumber - today.DayNumber) switch
        {
            0 => "Besøg senest i dag",
            1 => "Besøg senest i morgen",
            -1 => "1 dag over tid",
            > 1 and var days => $"Besøg senest om {days} dage",
            var days => $"{-days} dage over tid",
        };
    }

    public static StatusKind ClockKind(DispatchRow row, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(row);

        return row.VisitDueOn < today ? StatusKind.Bad : row.VisitDueOn == today ? StatusKind.Warn : StatusKind.Neutral;
    }

    /// <summary>"tirsdag 24.11. kl. 9 til 11"</summary>
    public static string When(DateOnly day, int fromHour, int hours) => $"{day.ToString("dddd d.M.", Danish.Culture)} kl. {fromHour} til {fromHour + hours}";

    public static string? When(DispatchRow row) => row is { Day: { } day, FromHour: { } from, Hours: { } hours } ? When(day, from, hours) : null;

    /// <summary>Why a member is proposed, or is not.</summary>
    public static string Why(PlanningChoices.Proposal proposal, DateOnly visitDueOn)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var area = proposal.Areas.Length == 0 ? "dækker hele kommunen" : proposal.Covers ? $"dækker {proposal.Areas}" : $"dækker ellers {proposal.Areas}";
        var load = proposal.BookedHours == 0 ? "intet booket de næste to uger" : $"{Hours(proposal.BookedHours)} booket de næste to uger";
        var time = proposal.Time is { } free ? $"ledig {When(free.Day, free.FromHour, free.Hours)}{(free.Day > visitDueOn ? ", efter fristen" : "")}" : "ingen ledig tid de næste to uger";

        return $"{time}; {area}; {load}";
    }

    public static string Day(DateOnly day) => day.ToString("d", Danish.Culture);

    public static string Hours(int hours) => hours == 1 ? "1 time" : $"{hours} timer";

    public static string Number(int? days) => days?.ToString(Danish.Culture) ?? "–";

    public static string WorkingDays(int? days) => days switch { null => "–", 0 => "Samme dag", 1 => "1 arbejdsdag", _ => $"{days} arbejdsdage" };

    /// <summary>"95 %"; a dash where nothing is decided yet.</summary>
    public static string Kept(ResponseTime time)
    {
        ArgumentNullException.ThrowIfNull(time);

        return time.Decided == 0 ? "–" : ((double)time.Kept / time.Decided).ToString("P0", CultureInfo.GetCultureInfo("da-DK"));
    }

    /// <summary>The months for the chart's script.</summary>
    public static string Chart(DispatchFigures.Model figures)
    {
        ArgumentNullException.ThrowIfNull(figures);

        return JsonSerializer.Serialize(new
        {
            labels = figures.ByMonth.Select(month => month.What),
            requests = figures.ByMonth.Select(month => month.Requests),
            visits = figures.ByMonth.Select(month => month.Held),
            median = figures.ByMonth.Select(month => month.ToVisit.Median),
        });
    }

    private static string Chip(string key, string value, DispatchList.Model list) => key switch
    {
        "q" => $"»{value}«",
        "state" => Enum.TryParse<DispatchState>(value, out var state) ? state.Text() : "Alle tilstande",
        "reason" => list.Filter.Reason.Text() ?? value,
        "urgency" => list.Filter.Urgency.Text() ?? value,
        "late" => "Over tid",
        "held" => "Holdt",
        "askedFrom" => $"Anmodet fra {list.Filter.AskedFrom?.ToString("d", Danish.Culture)}",
        "askedTo" => $"Anmodet til {list.Filter.AskedTo?.ToString("d", Danish.Culture)}",
        _ => list.Team.FirstOrDefault(person => person.Id == list.Filter.Member)?.Name ?? "Én fra holdet",
    };

    private static Choice Hour(int hour) => new($"{hour}.00", hour);
}
