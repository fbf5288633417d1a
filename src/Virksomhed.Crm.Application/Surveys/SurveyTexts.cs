using System.Globalization;
using System.Resources;

namespace Virksomhed.Crm.Application.Surveys;

/// <summary>What an employer who is asked reads, in its mail and on its page, in the language of the request (CurrentUICulture). The texts are in the .resx files beside this one.</summary>
public static class SurveyTexts
{
    private static readonly ResourceManager Texts = new(typeof(SurveyTexts));

    public static string Of(string key) => Texts.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"SurveyTexts has no '{key}'.");

    public static string Of(string key, params object?[] values) => string.Format(CultureInfo.CurrentCulture, Of(key), values);
}
