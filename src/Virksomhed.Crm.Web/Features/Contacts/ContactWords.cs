using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Contacts;

/// <summary>How the contact pages put things into words.</summary>
public static class ContactWords
{
    /// <summary>"Kontaktet for 12 dage siden af Mette Lauridsen om rekruttering."</summary>
    public static string Latest(ContactChoices.Latest latest, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(latest);

        return Latest(latest.HeldOn, latest.Consultant, latest.Purposes, today);
    }

    public static string Latest(DateOnly heldOn, string consultant, Purposes purposes, DateOnly today)
    {
        var subject = purposes.Text().ToLower(Danish.Culture).Replace("csr", "CSR", StringComparison.Ordinal);

        return $"Kontaktet {Ago(heldOn, today)} af {consultant} om {subject}.";
    }

    /// <summary>"rekruttering, voksenlærling og CSR"</summary>
    public static string About(Purposes purposes)
    {
        var words = purposes.Each().Select(purpose => purpose == Purposes.Csr ? purpose.Text() : purpose.Text().ToLower(Danish.Culture)).ToList();

        return words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words[..^1])} og {words[^1]}";
    }

    public static string Ago(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        0 => "i dag",
        1 => "i går",
        var days => $"for {days:N0} dage siden",
    };
}
