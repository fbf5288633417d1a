namespace Virksomhed.Crm.IntegrationTests.Browser;

/// <summary>The app as it is reached in production: over https, by its own name.</summary>
public sealed class HttpsApp : CrmApp
{
    public const string Address = "https://crm.example";

    public HttpsApp() => ClientOptions.BaseAddress = new(Address);

    protected override IEnumerable<KeyValuePair<string, string>> Settings() => [.. base.Settings(), new("PublicAddress", Address)];
}
