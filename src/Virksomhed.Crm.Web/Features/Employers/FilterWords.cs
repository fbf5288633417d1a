using System.Globalization;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Employers;

/// <summary>The filters of the employer list in words: their options, their chips, and the views that everybody has.</summary>
public static class FilterWords
{
    public static readonly Choice[] YesNo = [new("Ja", "yes"), new("Nej", "no")];

    public static readonly Choice[] Ceased = [new("Kun ophørte", "yes"), new("Også ophørte", "all")];

    public static readonly Choice[] Due = [new("Nu", "now")];

    public static readonly Choice[] Contacted =
        [new("Aldrig", "never"), new("Over 6 måneder siden", "6m"), new("Over 1 år siden", "12m"), new("Over 2 år siden", "24m")];

    public static readonly Choice[] Sizes = [.. SizeInterval.All.Where(low => low > 0).Select(low => new Choice($"{low.ToString("N0", Danish.Culture)} og flere", low))];

    private static readonly ListView[] StandingViews =
    [
        new("Alle", ""),
        new("Mine", "owner=me"),
        new("Min tur", "owner=me&due=now&sort=due"),
        new("Aldrig kontaktet", "contacted=never"),
        new("Uden fast kontaktperson", "owner=none"),
    ];

    public static ListFrame Frame(EmployerList.Model list)
    {
        ArgumentNullException.ThrowIfNull(list);

        return new(ViewedList.Employers, list.Filter, list.Sort, list.Views) { Standing = StandingViews, Chip = (key, value) => Chip(key, value, list.Choices) };
    }

    public static IEnumerable<Choice> Owners(EmployerChoices choices)
    {
        ArgumentNullException.ThrowIfNull(choices);

        return [new("Mig", EmployerFilter.Me), new("Ingen", EmployerFilter.None), .. choices.Owners.Select(owner => new Choice(owner.Name, owner.Id))];
    }

    /// <summary>What a set filter says on its chip.</summary>
    private static string Chip(string key, string value, EmployerChoices choices) => key switch
    {
        "q" => $"»{value}«",
        "owner" => value == EmployerFilter.None ? "Uden fast kontaktperson" : $"Fast kontaktperson: {Text(Owners(choices), value)}",
        "branch" => $"Branche: {value}",
        "sector" => $"Sektor: {Enum.Parse<Sector>(value).Text()}",
        "size" => $"{Text(Sizes, value)} ansatte",
        "town" => value,
        "level" => $"Niveau: {Enum.Parse<PortfolioLevel>(value).Text()}",
        "protected" => value == "yes" ? "Reklamebeskyttet" : "Ikke reklamebeskyttet",
        "contacted" => $"Kontaktet: {Text(Contacted, value).ToLower(Danish.Culture)}",
        "reachedFrom" => $"Nået i året fra {Day(value)}",
        "reachedTo" => $"Nået i året til {Day(value)}",
        "by" => Enum.Parse<ReachedBy>(value).Text(),
        "due" => "Næste kontakt er nu",
        "csr" => value == "yes" ? "Har CSR-mærke i år" : "Har ikke CSR-mærke i år",
        _ => Text(Ceased, value),
    };

    private static string Day(string value) => DateOnly.Parse(value, CultureInfo.InvariantCulture).ToString("d", Danish.Culture);

    private static string Text(IEnumerable<Choice> choices, string value) => choices.FirstOrDefault(choice => choice.Value == value)?.Text ?? value;
}
