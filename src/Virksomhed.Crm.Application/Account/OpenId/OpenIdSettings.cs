namespace Virksomhed.Crm.Application.Account.OpenId;

/// <summary>What is set of any OpenID Connect broker.</summary>
public abstract class OpenIdSettings
{
    public string? Authority { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    public string? Scope { get; set; }

    /// <summary>What a broker wants in the address besides, for example idp_values=mitid_erhverv.</summary>
    public Dictionary<string, string> Parameters { get; } = [];

    public int TimeoutSeconds { get; set; } = 8;

    public bool IsOn => Authority is { Length: > 0 } && ClientId is { Length: > 0 } && ClientSecret is { Length: > 0 };

    /// <summary>What is wrong with where the broker is and who we are to it, as one line for whoever starts the app; null when nothing is.</summary>
    protected string? FaultUnder(string section) =>
        !IsOn ? $"The settings {section}:Authority, {section}:ClientId and {section}:ClientSecret go together: one of them is missing."
        : Uri.TryCreate(Authority, UriKind.Absolute, out var broker) && (broker.Scheme == Uri.UriSchemeHttps || broker.IsLoopback) ? null
        : $"The setting {section}:Authority must be an address with https, not '{Authority}'.";
}
