using System.Net;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Web.Infrastructure;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>The app with limits that a test can reach.</summary>
public sealed class LimitedApp : CrmApp
{
    public const int Attempts = 3;

    protected override IEnumerable<KeyValuePair<string, string>> Settings() =>
    [
        .. base.Settings(), new("Limits:Login", $"{Attempts}"), new("Limits:ForgotPassword", $"{Attempts}"), new("Limits:ChoosePassword", $"{Attempts}"),
        new("Limits:Signup", $"{Attempts}"), new("Limits:Inquiry", $"{Attempts}"), new("Limits:PortalAccess", $"{Attempts}"), new("Limits:Code", $"{Attempts}"), new("Limits:Minutes", "30"),
    ];
}

[Trait("Requirement", "R7")]
public class AttemptLimitTests(LimitedApp app) : IClassFixture<LimitedApp>
{
    [Theory]
    [InlineData("/account/login", "/account/login")]
    [InlineData("/account/forgot-password", "/account/forgot-password")]
    [InlineData("/account/login", "/account/invitation")]
    [InlineData("/henvendelse/580", "/henvendelse/580")]
    [InlineData("/portaladgang/580", "/portaladgang/580")]
    [InlineData("/account/login", "/account/login/code")]
    public async Task Too_many_attempts_are_told_when_to_try_again(string page, string action)
    {
        HttpResponseMessage? last = null;

        for (var i = 0; i <= LimitedApp.Attempts; i++)
        {
            Assert.NotEqual(HttpStatusCode.TooManyRequests, last?.StatusCode);
            last?.Dispose();
            last = await Post(page, action);
        }

        using var refused = last!;
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(30));
        Assert.Matches(@"Prøv igen efter kl\. \d\d\.\d\d\.", (await refused.Document()).Body!.TextContent);
        using var form = await app.Anonymous().GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, form.StatusCode);
    }

    [Fact]
    public async Task Guessing_the_links_of_invitations_is_cut_short()
    {
        HttpStatusCode[] answers = new HttpStatusCode[LimitedApp.Attempts + 1];

        for (var i = 0; i < answers.Length; i++)
        {
            using var guess = await app.Anonymous().GetAsync(new Uri($"/signup/guess{i}", UriKind.Relative), TestContext.Current.CancellationToken);
            answers[i] = guess.StatusCode;
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
        using var refused = await app.Anonymous().GetAsync(new Uri("/signup/another", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Matches(@"Prøv igen efter kl\. \d\d\.\d\d\.", (await refused.Document()).Body!.TextContent);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:bbbb:cccc:dddd:2", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::/64")]
    public void A_client_is_an_address_or_the_network_of_a_subscriber(string address, string client) =>
        Assert.Equal(client, AttemptLimits.ClientOf(IPAddress.Parse(address)));

    private async Task<HttpResponseMessage> Post(string page, string action)
    {
        var browser = app.Anonymous();
        var token = (await browser.Page(page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);

        return await browser.PostAsync(new Uri(action, UriKind.Relative), body, TestContext.Current.CancellationToken);
    }
}

public class LinkMailLimitTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task An_account_gets_a_handful_of_mails_an_hour_and_the_answer_stays_the_same()
    {
        using var browser = app.Anonymous();

        for (var i = 0; i < LinkMailLimit.MailsAnHour + 2; i++)
        {
            using var answer = await browser.PostForm("/account/forgot-password", new() { { "Email", TestWorld.Email(Role.Leder) } });
            Assert.Equal("/account/login", answer.Headers.Location?.OriginalString);
        }

        await browser.PostForm("/account/forgot-password", new() { { "Email", TestWorld.Email(Role.Konsulent) } });
        await Mailbox.LinkTo(app, TestWorld.Email(Role.Konsulent)); // mails leave in order, so the others have left too
        Assert.Equal(LinkMailLimit.MailsAnHour + 1, Directory.GetFiles(app.MailFolder).Length);
    }
}
