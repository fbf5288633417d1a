namespace Virksomhed.Crm.Application.Account.MitId;

/// <summary>The settings under "MitIdErhverv": the OpenID Connect broker that leads to MitID Erhverv. Off until they are there.</summary>
public sealed class MitIdSettings
{
    public const string Section = "MitIdErhverv";

    public string? Authority { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    public string Scope { get; set; } = "openid nemlogin";

    /// <summary>What a broker wants in the address besides, for example idp_values=mitid_erhverv.</summary>
    public Dictionary<string, string> Parameters { get; } = [];

    public int TimeoutSeconds { get; set; } = 8;

    public bool IsOn => Authority is { Length: > 0 } && ClientId is { Length: > 0 } && ClientSecret is { Length: > 0 };

    /// <summary>What is wrong with the settings, as one line for whoever starts the app; null when nothing is.</summary>
    public string? Fault =>
        Authority is null && ClientId is null && ClientSecret is null ? null
        : !IsOn ? "The settings MitIdErhverv:Authority, MitIdErhverv:ClientId and MitIdErhverv:ClientSecret go together: one of them is missing."
        : Uri.TryCreate(Authority, UriKind.Absolute, out var broker) && (broker.Scheme == Uri.UriSchemeHttps || broker.IsLoopback) ? null
        : $"The setting MitIdErhverv:Authority must be an address with https, not '{Authority}'.";
}
