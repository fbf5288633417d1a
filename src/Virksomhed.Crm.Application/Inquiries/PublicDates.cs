using System.Globalization;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>Days as those without a login read them, in the language of the request.</summary>
public static class PublicDates
{
    public static string Day(DateOnly day) => day.ToString(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName switch
    {
        "en" => "dddd d MMMM yyyy",
        _ => "dddd d. MMMM yyyy",
    }, CultureInfo.CurrentUICulture);
}
