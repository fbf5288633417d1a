using System.Globalization;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Reports;

namespace Virksomhed.Crm.Application.Reports.Committee;

/// <summary>What stands on every copy of an opfølgningsrapport.</summary>
public static class CommitteeReportWords
{
    public const string Left = "Mål fra planer, der ikke gælder i perioden, er kun med, når der er sat et måltal for året.";

    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public static string Day(DateOnly day) => day.ToString("d. MMMM yyyy", Danish);

    /// <summary>"den 3. november 2026 af Hanne Holm".</summary>
    public static string ByWhom(CommitteeReportDetails.Deed deed)
    {
        ArgumentNullException.ThrowIfNull(deed);

        return $"den {Day(DanishTime.DayOf(deed.At))} af {deed.By}";
    }

    /// <summary>"Låst den ... Godkendt den ..."; of a draft, that nobody stands by it yet.</summary>
    public static string Standing(CommitteeReportDetails.Model report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string?[] deeds = [report.Approved is { } approved ? $"Godkendt {ByWhom(approved)}." : null, report.Locked is { } locked ? $"Låst {ByWhom(locked)}." : null];

        return string.Join(' ', deeds.Where(deed => deed is not null)) is { Length: > 0 } said ? said : $"{report.State.Text()}: tallene er foreløbige.";
    }
}
