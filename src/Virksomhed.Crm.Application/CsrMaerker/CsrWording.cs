using System.Globalization;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>Rules and shares in words, the same on pages, in files and in the history of a rule set.</summary>
public static class CsrWording
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public static string Percent(decimal percent) => $"{percent.ToString("0.0", Danish)} %";

    public static string Threshold(CsrRuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var more = rules.MoreThan ? "mere end" : "mindst";
        var first = $"{more} {rules.ThresholdPercent.ToString("0.##", Danish)} %";

        return rules.SecondThresholdPercent is not { } second ? first
            : $"{first} i den ene gruppe og {more} {second.ToString("0.##", Danish)} % i den anden{(rules.EitherBelow is { } few ? $" (under {few} ansatte: kun i én af dem)" : "")}";
    }

    public static string LookBack(CsrRuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);

        return rules.LookBackMonths switch
        {
            null => $"kalenderåret {rules.Year - 1}",
            1 => "den seneste måned",
            { } months => $"de seneste {months} måneder",
        };
    }

    public static string Window(CsrRuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);

        return rules is { OpensOn: { } first, ClosesOn: { } last }
            ? $"{Day(first)} til {Day(last)}{(rules.ClosesAt is { } time ? $" kl. {time.ToString("HH.mm", Danish)}" : "")}"
            : "Ikke oplyst";
    }

    public static string Schemes(IEnumerable<string> codes) => string.Join(", ", codes.Select(CsrSchemes.NameOf));

    /// <summary>The whole rule set on one line: what a revision keeps.</summary>
    public static string Whole(CsrRuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var second = rules.SecondSchemes.Count == 0 ? "" : $"; anden gruppe: {Schemes(rules.SecondSchemes)}";

        return $"Krav: {Threshold(rules)} af {rules.Denominator.Text().ToLower(Danish)} i {LookBack(rules)}. Tæller: {Schemes(rules.Schemes)}{second}. "
            + $"Vindue: {Window(rules)}. Kilde: {rules.Source}";
    }

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", Danish);
}
