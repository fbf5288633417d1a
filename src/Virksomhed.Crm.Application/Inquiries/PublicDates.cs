using System.Globalization;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>Days as those without a login read them, in the language of the request.</summary>
public static class PublicDates
{
    public static string Day(DateOnly day)
    {
        var language = CultureInfo.GetCultureInfo(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

        return day.ToString(language.Name == "en" ? "dddd d MMMM yyyy" : "dddd d. MMMM yyyy", language);
    }
}
