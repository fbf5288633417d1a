using Virksomhed.Crm.Application.Agreements;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Goals.Indicators;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Schemes;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Agreements;

/// <summary>How agreements, their filters and the ratio rule are said.</summary>
public static class AgreementWords
{
    public static readonly Choice[] Converted = [new("Ikke spurgt endnu", "missing"), new("Ja", "yes")];

    public static readonly Choice[] HoursGrown = [new("Flere end ved starten", AgreementFilter.Grown)];

    public static readonly Choice[] EndsWithin = [new("30 dage", 30), new("60 dage", 60), new("90 dage", 90)];

    public static readonly Choice[] YesNo = [new("Ja", "True"), new("Nej", "False")];

    public static readonly ListView[] StandingViews =
    [
        new("Alle", ""),
        new("Mine løbende", "phase=Running&owner=me"),
        new("Slutter inden 30 dage", "endsWithin=30&sort=end"),
        new("Udløbet, ikke afsluttet", "phase=Overdue&sort=end"),
        new("Spørg: ordinære timer?", "converted=missing&sort=-end"),
    ];

    public static StatusKind Kind(this AgreementPhase phase) => phase switch
    {
        AgreementPhase.Running => StatusKind.Ok,
        AgreementPhase.Overdue => StatusKind.Bad,
        AgreementPhase.BrokenOff => StatusKind.Warn,
        AgreementPhase.Coming => StatusKind.Info,
        _ => StatusKind.Neutral,
    };

    public static StatusKind Kind(this ExtraEmploymentResult result) => result switch
    {
        ExtraEmploymentResult.Met => StatusKind.Ok,
        ExtraEmploymentResult.NotMet => StatusKind.Bad,
        _ => StatusKind.Warn,
    };

    public static ListFrame Frame(AgreementList.Model list)
    {
        ArgumentNullException.ThrowIfNull(list);

        return new(ViewedList.Agreements, list.Filter, list.Sort, list.Views) { Standing = StandingViews, Chip = (key, value) => Chip(key, value, list) };
    }

    /// <summary>What a set filter says on its chip.</summary>
    public static string Chip(string key, string value, AgreementList.Model model) => key switch
    {
        "q" => $"»{value}«",
        "scheme" => model.Schemes.FirstOrDefault(scheme => $"{scheme.Id}" == value)?.Name ?? "Ordning",
        "phase" => Enum.Parse<AgreementPhase>(value).Text(),
        "owner" => $"Ansvarlig: {Owners(model).FirstOrDefault(owner => owner.Value == value)?.Text ?? value}",
        "endsBefore" => $"Slutter senest {Day(value)}",
        "endsFrom" => $"Slutter tidligst {Day(value)}",
        "startsFrom" => $"Begyndt fra {Day(value)}",
        "startsTo" => $"Begyndt til {Day(value)}",
        "begun" => "Uden annullerede",
        "code" => IndicatorList.Find($"{NewAgreements.IndicatorKey}:{value}")?.Name ?? "Ordning",
        "hours" => "Fleksjob med flere timer end ved starten",
        "checkedFrom" => $"Timer tjekket fra {Day(value)}",
        "checkedTo" => $"Timer tjekket til {Day(value)}",
        "endsWithin" => $"Slutter inden {value} dage",
        "converted" => value == "missing" ? "Ikke spurgt om ordinære timer" : "Blev til ordinære timer",
        _ => "Én virksomhed",
    };

    private static string Day(string value) => DateOnly.ParseExact(value, "yyyy-MM-dd", Danish.Culture).ToString("d", Danish.Culture);

    public static IEnumerable<Choice> Owners(AgreementList.Model model)
    {
        ArgumentNullException.ThrowIfNull(model);

        return [new("Mig", AgreementFilter.Me), new("Ingen", AgreementFilter.None), .. model.Staff.Select(person => new Choice(person.Name, person.Id))];
    }

    public static string Hours(decimal? hours) => hours is { } number ? $"{number.ToString("0.##", Danish.Culture)} timer" : "Ikke angivet";

    public static string Days(DateOnly from, DateOnly? to) =>
        $"{from.ToString("d", Danish.Culture)} til {to?.ToString("d", Danish.Culture) ?? "uden slutdato"}";

    /// <summary>"3 ledige af 5" or what else the rule gives.</summary>
    public static string Free(RatioStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);

        return standing.Free < 0 ? $"{-standing.Free} over de {standing.Places}" : $"{standing.Free} {(standing.Free == 1 ? "ledig" : "ledige")} af {standing.Places}";
    }

    public static StatusKind Kind(RatioStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);

        return standing.Free < 0 ? StatusKind.Bad : standing.Free == 0 ? StatusKind.Warn : StatusKind.Ok;
    }

    public static string Staff(UnitRatio ratio)
    {
        ArgumentNullException.ThrowIfNull(ratio);
        var unit = ratio.Standing.Rule.CountingUnit == CountingUnit.Heads ? "ansatte" : "fuldtidspersoner";
        var on = ratio.BasisOn is { } day ? $" {day.ToString(ratio.Basis == StaffBasis.Told ? "d.M.yyyy" : "MMMM yyyy", Danish.Culture)}" : "";

        return ratio.Standing.Employees is { } number
            ? $"{number.ToString("#,0.##", Danish.Culture)} {(ratio.Basis == StaffBasis.RegisterHeads ? "ansatte" : unit)}, {ratio.Basis.Text()}{on}"
            : "Antallet af ansatte kendes ikke; kun mindstetallet er sikkert";
    }

    public static string Line(UnitRatio.Line line)
    {
        ArgumentNullException.ThrowIfNull(line);

        return $"{line.Agreements} {line.Scheme}{(line.Ratio == RatioCounting.Undecided ? " (ikke afgjort)" : "")}";
    }
}
