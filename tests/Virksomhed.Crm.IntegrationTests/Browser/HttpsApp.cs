namespace Virksomhed.Crm.IntegrationTests.Browser;

/// <summary>The app as it is reached in production: over https, by its own name.</summary>
public sealed class HttpsApp : CrmApp
{
    public const string Address = "https://crm.example";

    protected override void ConfigureClient(HttpClient client)
    {
        base.ConfigureClient(client);
        client.BaseAddress = new(Address);
    }

    protected override IEnumerable<KeyValuePair<string, string>> Settings() => [.. base.Settings(), new("PublicAddress", Address)];
}
