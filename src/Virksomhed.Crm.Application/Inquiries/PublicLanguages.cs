using System.Globalization;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Inquiries;

public static class PublicLanguages
{
    /// <summary>The language of the page that is being read.</summary>
    public static InquiryLanguage Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName switch
    {
        "de" => InquiryLanguage.German,
        "en" => InquiryLanguage.English,
        _ => InquiryLanguage.Danish,
    };
}
