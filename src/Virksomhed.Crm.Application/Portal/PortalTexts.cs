using System.Globalization;
using System.Resources;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>What employers read in the portal and in its mails, in the language of the request (CurrentUICulture). The texts are in the .resx files beside this one.</summary>
public static class PortalTexts
{
    private static readonly ResourceManager Texts = new(typeof(PortalTexts));

    public static string Of(string key) => Texts.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"PortalTexts has no '{key}'.");

    public static string Of(string key, params object?[] values) => string.Format(CultureInfo.CurrentCulture, Of(key), values);
}
