using System.Globalization;
using System.Text.Json;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Fastholdelse;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Fastholdelse;

/// <summary>How cases, deadlines and their filters are said.</summary>
public static class FastholdelseWords
{
    public static readonly Choice[] YesNo = [new("Ja", "True"), new("Nej", "False")];

    public static readonly Choice[] Dues = [new("Over tid", FastholdelseFilter.Overdue), new("Inden 14 dage", FastholdelseFilter.Soon)];

    public static readonly Choice[] States = [new("Afsluttede", FastholdelseFilter.Closed), new("Alle", FastholdelseFilter.All)];

    public static readonly Choice[] Parts = [new("Mig", FastholdelseFilter.Mine), new("En kollega", FastholdelseFilter.Colleague)];

    public static readonly ListView[] StandingViews =
        [new("Åbne", ""), new("Over tid", "due=overdue"), new("Inden 14 dage", "due=soon"), new("Jeg er ansvarlig", "part=mine"), new("Afsluttede", "state=closed&sort=-opened")];

    /// <summary>What may be a name, a diagnosis or a CPR number, for the script that warns while one types.</summary>
    public static string Patterns { get; } = JsonSerializer.Serialize(new[] { SensitiveText.Name, SensitiveText.Diagnosis, @"\d{6}[-–. ]?\d{4}" });

    public static IEnumerable<Choice> Steps => RecordFastholdelseStep.Steps.Select(step => new Choice(step.Text(), step));

    public static ListFrame Frame(FastholdelseList.Model list)
    {
        ArgumentNullException.ThrowIfNull(list);

        return new(ViewedList.Fastholdelse, list.Filter, list.Sort, list.Views) { Standing = StandingViews, Chip = Chip };
    }

    public static string Chip(string key, string value) => key switch
    {
        "q" => $"»{value}«",
        "step" => Enum.Parse<FastholdelseStep>(value).Text(),
        "due" => value == FastholdelseFilter.Overdue ? "Over tid" : "Frist inden 14 dage",
        "state" => value == FastholdelseFilter.Closed ? "Afsluttede" : "Også afsluttede",
        "part" => value == FastholdelseFilter.Mine ? "Jeg er ansvarlig" : "En kollega er ansvarlig",
        _ => "Én virksomhed",
    };

    public static StatusKind Kind(this FastholdelseStep step) => step == FastholdelseStep.Closed ? StatusKind.Neutral : step == FastholdelseStep.Agreement ? StatusKind.Ok : StatusKind.Info;

    /// <summary>"om 3 dage", "i dag", "2 dage over tid".</summary>
    public static string Until(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "i dag",
        1 => "i morgen",
        -1 => "1 dag over tid",
        > 1 and var days => $"om {days} dage",
        var days => $"{-days} dage over tid",
    };

    public static StatusKind Urgency(DateOnly day, DateOnly today) => day < today ? StatusKind.Bad : day <= today.AddDays(7) ? StatusKind.Warn : StatusKind.Neutral;

    public static string Day(DateOnly day) => day.ToString("d", Danish.Culture);

    /// <summary>"23.11.2026 kl. 14.05".</summary>
    public static string Time(DateTime utc) => DanishTime.FromUtc(utc).ToString("dd.MM.yyyy 'kl.' HH.mm", Danish.Culture);

    public static (StatusKind Kind, string Text) Review(EmergencyVerdict? verdict) => verdict switch
    {
        null => (StatusKind.Warn, "Ikke gennemgået"),
        EmergencyVerdict.InOrder => (StatusKind.Ok, EmergencyVerdict.InOrder.Text()),
        _ => (StatusKind.Bad, EmergencyVerdict.NotInOrder.Text()),
    };

    public static string Leave(DateOnly? firstSickDay, DateOnly today) => firstSickDay is { } day
        ? $"Sygemeldt {Day(day)}, uge {((today.DayNumber - day.DayNumber) / 7) + 1} af fraværet"
        : "Endnu ikke sygemeldt";

    public static string Number(int number) => number.ToString("N0", Danish.Culture);

    /// <summary>"40 %"; a dash where there is nothing to take a share of.</summary>
    public static string Share(int part, int whole) => whole == 0 ? "–" : ((double)part / whole).ToString("P0", CultureInfo.GetCultureInfo("da-DK"));
}
