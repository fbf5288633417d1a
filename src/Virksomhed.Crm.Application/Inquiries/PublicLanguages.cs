using System.Globalization;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Inquiries;

public static class PublicLanguages
{
    /// <summary>The language of the page that is being read.</summary>
    public static InquiryLanguage Current => Of(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    public static InquiryLanguage Of(string? code) => code switch
    {
        "de" => InquiryLanguage.German,
        "en" => InquiryLanguage.English,
        _ => InquiryLanguage.Danish,
    };

    public static string Code(this InquiryLanguage language) => language switch
    {
        InquiryLanguage.German => "de",
        InquiryLanguage.English => "en",
        _ => "da",
    };

    /// <summary>Says something in the language of its reader, who is not the one that acts.</summary>
    public static T Say<T>(this InquiryLanguage language, Func<T> what)
    {
        ArgumentNullException.ThrowIfNull(what);
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language.Code());

        try
        {
            return what();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
