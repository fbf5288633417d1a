using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Lifecycle;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Lifecycle;

/// <summary>How requests for insight and their time are said.</summary>
public static class InsightWords
{
    private const int SoonDays = 7;

    public static readonly IReadOnlyList<Choice> Outcomes = [new(InsightState.Answered.Text(), InsightState.Answered), new(InsightState.Refused.Text(), InsightState.Refused)];

    public static string Day(DateOnly day) => day.ToString("d", Danish.Culture);

    /// <summary>"om 3 dage", "i dag", "2 dage over fristen".</summary>
    public static string Until(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "i dag",
        1 => "i morgen",
        -1 => "1 dag over fristen",
        > 1 and var days => $"om {days} dage",
        var days => $"{-days} dage over fristen",
    };

    public static StatusKind Urgency(DateOnly due, DateOnly today) => due < today ? StatusKind.Bad : due <= today.AddDays(SoonDays) ? StatusKind.Warn : StatusKind.Info;

    public static StatusKind Kind(InsightState state) => state == InsightState.Answered ? StatusKind.Ok : StatusKind.Plain;

    /// <summary>Who asks: the person, or for an employer's file the employer.</summary>
    public static string Asker(InsightKind kind, string employer, string? person) => kind == InsightKind.File ? employer : person ?? "Kontaktperson, der er slettet";

    public static IEnumerable<Choice> Askers(IEnumerable<Application.Lifecycle.RegisterInsightRequest.About.Person> persons) =>
        persons.Select(person => new Choice($"{person.Name}: det, der er registreret om personen selv", person.Id)).Append(new("Virksomhedens akter (aktindsigt)", Application.Lifecycle.RegisterInsightRequest.WholeFile));
}
