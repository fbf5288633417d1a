using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.CsrMaerker;

/// <summary>The mark in words, colours and lengths.</summary>
public static class CsrWords
{
    public static readonly Choice[] YesNo = [new("Ja", "True"), new("Nej", "False")];

    public static StatusKind Look(CsrStatus status) => status switch
    {
        CsrStatus.Submitted => StatusKind.Info,
        CsrStatus.Screened or CsrStatus.Nominated => StatusKind.Info,
        CsrStatus.Approved or CsrStatus.Awarded => StatusKind.Ok,
        CsrStatus.Rejected => StatusKind.Bad,
        _ => StatusKind.Plain,
    };

    public static string Day(DateOnly day) => day.ToString("d. MMMM yyyy", Danish.Culture);

    /// <summary>"22 dage til fristen", "Vinduet åbner om 5 dage".</summary>
    public static string Deadline(CsrRuleSet? rules, DateOnly today)
    {
        if (rules is not { OpensOn: { } first, ClosesOn: { } last })
        {
            return "Ansøgningsvinduet er ikke oplyst.";
        }

        return today < first ? $"Vinduet åbner om {Days(first.DayNumber - today.DayNumber)}."
            : today > last ? "Fristen er udløbet."
            : today == last ? "Fristen er i dag."
            : $"{Days(last.DayNumber - today.DayNumber)} til fristen.";
    }

    public static string Requirement(CsrRuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var staff = rules.Denominator == CsrDenominator.AllStaff ? "alle ansatte" : "de ansatte";

        return $"Krav: {CsrWording.Threshold(rules)} af {staff} i {CsrWording.LookBack(rules)} (regelsæt {rules.Year}).";
    }

    /// <summary>"2022 til 2026", "2026", "2019 og 2026 (2 år)".</summary>
    public static string Years(int first, int years, int last) =>
        years == 1 ? $"{last}" : years == last - first + 1 ? $"{first} til {last}" : $"{years} år siden {first}";

    public static string Moved(CsrMove move, int count)
    {
        var what = count == 1 ? "1 ansøgning" : $"{count} ansøgninger";

        return move switch
        {
            CsrMove.Nominate => $"{what} er indstillet til udvalget.",
            CsrMove.Approve => $"{what} er godkendt.",
            _ => $"Mærket er uddelt til {count}.",
        };
    }

    /// <summary>Where one goes after a step: back to the one application, or to the list of the year.</summary>
    public static string After(MoveCsrApplications.Command command)
    {
        ArgumentNullException.ThrowIfNull(command);

        return command.Ids.Length == 1 ? $"/csr-maerker/applications/{command.Ids[0]}" : $"/csr-maerker?year={command.Year}";
    }

    private static string Days(int days) => days == 1 ? "1 dag" : $"{days} dage";
}
