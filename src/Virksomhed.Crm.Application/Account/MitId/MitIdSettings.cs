using Virksomhed.Crm.Application.Account.OpenId;

namespace Virksomhed.Crm.Application.Account.MitId;

/// <summary>The settings under "MitIdErhverv": the OpenID Connect broker that leads to MitID Erhverv. Off until they are there.</summary>
public sealed class MitIdSettings : OpenIdSettings
{
    public const string Section = "MitIdErhverv";

    public MitIdSettings() => Scope = "openid nemlogin";

    /// <summary>What is wrong with the settings, as one line for whoever starts the app; null when nothing is.</summary>
    public string? Fault => Authority is null && ClientId is null && ClientSecret is null ? null : FaultUnder(Section);
}
