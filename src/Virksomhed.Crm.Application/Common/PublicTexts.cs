using System.Globalization;
using System.Resources;

namespace Virksomhed.Crm.Application.Common;

/// <summary>
/// What those without a login read, in the language of the request (CurrentUICulture): Danish, German or English, for employers live on the
/// border. The texts are in the .resx files beside this one; staff pages are Danish only.
/// </summary>
public static class PublicTexts
{
    private static readonly ResourceManager Texts = new(typeof(PublicTexts));

    public static string Of(string key) => Texts.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"PublicTexts has no '{key}'.");

    public static string Of(string key, params object?[] values) => string.Format(CultureInfo.CurrentCulture, Of(key), values);
}
