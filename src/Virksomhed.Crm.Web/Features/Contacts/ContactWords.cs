using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Contacts;

/// <summary>How the contact pages put things into words.</summary>
public static class ContactWords
{
    /// <summary>"Kontaktet for 12 dage siden af Mette Lauridsen om rekruttering."</summary>
    public static string Latest(ContactChoices.Latest latest, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(latest);
        var subject = latest.Purposes.Text().ToLower(Danish.Culture).Replace("csr", "CSR", StringComparison.Ordinal);

        return $"Kontaktet {Ago(latest.HeldOn, today)} af {latest.Consultant} om {subject}.";
    }

    public static string Ago(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        0 => "i dag",
        1 => "i går",
        var days => $"for {days:N0} dage siden",
    };
}
