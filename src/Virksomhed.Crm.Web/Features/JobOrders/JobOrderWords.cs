using System.Globalization;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.JobOrders;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.JobOrders;

/// <summary>How job orders, their phases and their filters are said.</summary>
public static class JobOrderWords
{
    public static IEnumerable<Choice> Phases => [.. Choices.Of<JobOrderPhase>(), new("Afsluttede", JobOrderFilter.Closed), new("Alle", JobOrderFilter.All)];

    public static IEnumerable<Choice> Fits => FitsNamed(fit => fit.Text);

    /// <summary>The same answers in the language of the page.</summary>
    public static IEnumerable<Choice> PublicFits => FitsNamed(fit => PublicTexts.Of($"Round{fit.Value}"));

    private static IEnumerable<Choice> FitsNamed(Func<Choice, string> name) => Choices.Of<RoundFit>().Select(fit => new Choice(name(fit), fit.Value, fit.Value switch
    {
        nameof(RoundFit.Yes) => "success",
        nameof(RoundFit.Partly) => "help",
        _ => "close",
    }));

    public static IEnumerable<Choice> Owners(JobOrderList.Model list)
    {
        ArgumentNullException.ThrowIfNull(list);

        return [new("Mig", JobOrderFilter.Mine), .. list.Staff.Select(person => new Choice(person.Name, person.Id))];
    }

    public static ListFrame Frame(JobOrderList.Model list)
    {
        ArgumentNullException.ThrowIfNull(list);

        return new(ViewedList.JobOrders, list.Filter, list.Sort, list.Views)
        {
            Standing =
            [
                new("Åbne", ""),
                new("Mine", new JobOrderFilter { Owner = JobOrderFilter.Mine }.ToQuery()),
                new("Haster", new JobOrderFilter { Pressing = true }.ToQuery()),
                new("Delte", new JobOrderFilter { Shared = true }.ToQuery()),
                new("Afsluttede", new JobOrderFilter { Phase = JobOrderFilter.Closed }.ToQuery("-received")),
            ],
            Chip = (key, value) => Chip(key, value, list),
        };
    }

    public static StatusKind Kind(this JobOrderPhase phase) => phase switch
    {
        JobOrderPhase.Received => StatusKind.Warn,
        JobOrderPhase.Filled => StatusKind.Ok,
        JobOrderPhase.PartlyFilled => StatusKind.Warn,
        JobOrderPhase.NotFilled => StatusKind.Plain,
        _ => StatusKind.Info,
    };

    public static StatusKind Kind(this RoundFit fit) => fit switch { RoundFit.Yes => StatusKind.Ok, RoundFit.Partly => StatusKind.Warn, _ => StatusKind.Bad };

    /// <summary>The heading of a lane of the board.</summary>
    public static string Lane(JobOrderPhase? phase) => phase switch { null => "Besat eller lukket", JobOrderPhase.Interviews => "Til samtale", _ => phase.Text() };

    public static string Anchor(JobOrderPhase? phase) => $"fase-{phase?.ToString() ?? "Closed"}";

    /// <summary>"Starter i dag", "Start om 8 dage", "Skulle være startet 1.12."</summary>
    public static string Starts(DateOnly startsOn, DateOnly today) => (startsOn.DayNumber - today.DayNumber) switch
    {
        0 => "Starter i dag",
        1 => "Starter i morgen",
        > 1 and var days => $"Start om {days} dage",
        _ => $"Skulle starte {ShortDay(startsOn)}",
    };

    /// <summary>"3 af 5 besat"</summary>
    public static string Filled(int hired, int positions) => $"{Number(hired)} af {Number(positions)} besat";

    /// <summary>"28 personer: 16 fra Sønderborg og 12 fra tre andre"; null as long as nothing is divided.</summary>
    public static string? Split(IReadOnlyList<(string Municipality, int Count)> parts)
    {
        var sending = parts.Where(part => part.Count > 0).OrderByDescending(part => part.Count).ToList();

        return sending.Count switch
        {
            0 => null,
            1 => $"{People(sending[0].Count)} fra {sending[0].Municipality}",
            2 => $"{People(sending.Sum(part => part.Count))}: {sending[0].Count} fra {sending[0].Municipality} og {sending[1].Count} fra {sending[1].Municipality}",
            var all => $"{People(sending.Sum(part => part.Count))}: {sending[0].Count} fra {sending[0].Municipality} og {sending.Skip(1).Sum(part => part.Count)} fra {Counted(all - 1)} andre",
        };
    }

    public static string People(int count) => count == 1 ? "1 person" : $"{Number(count)} personer";

    public static string Hours(decimal? hours) => hours is { } some ? $"{some.ToString("0.##", Danish.Culture)} timer om ugen" : "Timer efter aftale";

    public static string Day(DateOnly day) => day.ToString("d. MMMM yyyy", Danish.Culture);

    public static string ShortDay(DateOnly day) => day.ToString("d.M.", Danish.Culture);

    public static string Moment(DateTime utc) => DanishTime.FromUtc(utc).ToString("d.M.yyyy 'kl.' HH.mm", Danish.Culture);

    public static string Number(int number) => number.ToString("N0", Danish.Culture);

    /// <summary>"62 %"; a dash where there is nothing to take a share of.</summary>
    public static string Share(int? percent) => percent is { } share ? $"{share} %" : "–";

    public static string Days(int? days) => days switch { null => "–", 1 => "1 dag", _ => $"{days} dage" };

    private static string Counted(int number) => number switch { 2 => "to", 3 => "tre", 4 => "fire", 5 => "fem", _ => number.ToString(CultureInfo.InvariantCulture) };

    private static string Chip(string key, string value, JobOrderList.Model list) => key switch
    {
        "q" => $"»{value}«",
        "phase" => Phases.FirstOrDefault(choice => choice.Value == value)?.Text ?? "Ukendt fase",
        "owner" => value == JobOrderFilter.Mine ? "Mine" : $"Hos {list.Staff.FirstOrDefault(person => $"{person.Id}" == value)?.Name ?? "ukendt kollega"}",
        "kind" => Enum.Parse<JobOrderKind>(value).Text(),
        "shared" => "Delt med partnere",
        "pressing" => "Haster",
        "from" => $"Modtaget fra {DateOnly.Parse(value, CultureInfo.InvariantCulture).ToString("d", Danish.Culture)}",
        "to" => $"Modtaget til {DateOnly.Parse(value, CultureInfo.InvariantCulture).ToString("d", Danish.Culture)}",
        _ => list.Employer ?? "Ukendt virksomhed",
    };
}
