using System.Net;
using Virksomhed.Crm.Application.Account.MitId;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.IntegrationTests.Portal;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>Where the municipality has not set MitID Erhverv up, or its broker is away.</summary>
public sealed class WithoutMitIdTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task Nothing_is_shown_of_it_and_nothing_is_there()
    {
        var (browser, _) = await app.PortalUser((await app.Firm("Uden MitID ApS")).Id);

        Assert.DoesNotContain("MitID", (await app.Anonymous().Page("/account/login")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("MitID", await browser.Text("/portal/security"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await app.Anonymous().Status("/account/login/mitid"));
        Assert.Equal(HttpStatusCode.NotFound, await browser.Status("/portal/security/mitid"));
        using var posted = await browser.PostUnseen("/portal/security/mitid", new() { { "Password", TestWorld.Password } }, "/portal");
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        using var answer = await app.Anonymous().GetAsync(new Uri("/account/login/mitid/callback?code=x&state=y", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("/account/login/mitid/refused/Failed", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_broker_that_is_away_is_told_of_before_anybody_leaves()
    {
        await using var away = new AwayApp();
        await away.InitializeAsync();

        using var answer = await away.Anonymous().GetAsync(new Uri("/account/login/mitid", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("/account/login/mitid/refused/Unavailable", answer.Headers.Location!.OriginalString);
        Assert.Contains(PublicTexts.Of("MitIdUnavailable"), await away.Anonymous().Text("/account/login/mitid/refused/Unavailable"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, null, true)]
    [InlineData("https://broker.example", "id", "secret", true)]
    [InlineData("http://localhost:5001", "id", "secret", true)]
    [InlineData("http://broker.example", "id", "secret", false)]
    [InlineData("broker", "id", "secret", false)]
    [InlineData("https://broker.example", "id", null, false)]
    [InlineData(null, "id", null, false)]
    public void The_settings_are_whole_or_not_there(string? authority, string? id, string? secret, bool isRight) =>
        Assert.Equal(isRight, new MitIdSettings { Authority = authority, ClientId = id, ClientSecret = secret }.Fault is null);

    private sealed class AwayApp : CrmApp
    {
        // The port of "discard", on which nobody answers.
        protected override IEnumerable<KeyValuePair<string, string>> Settings() =>
            [.. base.Settings(), new("MitIdErhverv:Authority", "http://127.0.0.1:9"), new("MitIdErhverv:ClientId", "x"), new("MitIdErhverv:ClientSecret", "y")];
    }
}
