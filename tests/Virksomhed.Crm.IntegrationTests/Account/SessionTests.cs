using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.Portal;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>How long a sign-in lasts, and what ends it.</summary>
[Trait("Requirement", "R9")]
public class SessionTests(SessionApp app) : IClassFixture<SessionApp>
{
    private const string Page = "/account";
    private const string Better = "tre krager over Kliplev";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private delegate Task End(SessionApp app, HttpClient browser, string email);

    /// <summary>What ends every session of a person, whoever holds a copy of the cookie.</summary>
    private static readonly Dictionary<string, End> Ends = new()
    {
        ["signs out"] = (_, browser, _) => browser.PostForm(Page, [], "/account/logout").Saved(),
        ["changes the password"] = (_, browser, _) =>
            browser.PostForm("/account/password", new() { { "Current", TestWorld.Password }, { "Password", Better }, { "Repeated", Better } }).Saved(),
        ["turns a second step on"] = async (app, browser, _) =>
        {
            var key = (await browser.Page("/account/security/code")).QuerySelector("main code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
            using var done = await browser.PostForm("/account/security/code", new() { { "Password", TestWorld.Password }, { "Code", OneTimeCode.At(key, app.Clock.GetUtcNow()) } });
            Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        },
        ["gets another role"] = (app, _, email) => Edit(app, email, new() { { "Roles", Role.Leder } }),
        ["is closed"] = (app, _, email) => Edit(app, email, new() { { "IsActive", "false" } }),
        ["is signed out by an administrator"] = async (app, _, email) =>
        {
            var (administrator, session) = (await app.SignedInAs(Role.Administrator), (await app.SessionsOf(email))[^1].Id);
            await administrator.PostForm($"/users/sessions?userId={await app.IdOf(email)}", [], $"/users/sessions/{session}/end").Saved();
        },
        ["signs out elsewhere"] = async (app, _, email) =>
        {
            var elsewhere = await app.SignIn(email, agent: 1);
            await elsewhere.PostForm("/account/security", [], "/account/security/sessions/end").Saved();
            Assert.Equal(HttpStatusCode.OK, await elsewhere.Status(Page));
        },
    };

    public static TheoryData<string> EndNames => [.. Ends.Keys];

    [Theory]
    [MemberData(nameof(EndNames))]
    public async Task A_copy_of_the_cookie_is_dead_at_once_when_the_person(string what)
    {
        var email = await app.Colleague();
        var (browser, copy) = (await app.SignedInWith(email, TestWorld.Password), await app.SignedInWith(email, TestWorld.Password));
        Assert.Equal(HttpStatusCode.OK, await copy.Status(Page));

        await Ends[what](app, browser, email);

        Assert.Equal(HttpStatusCode.Found, await copy.Status(Page));
    }

    [Fact]
    public async Task A_session_ends_when_it_is_not_used_for_half_an_hour()
    {
        var browser = await app.SignIn(await app.Colleague());
        app.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, await browser.Status(Page));
        app.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, await browser.Status(Page));
        app.Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Equal(HttpStatusCode.Found, await browser.Status(Page));
    }

    [Fact]
    public async Task After_twelve_hours_a_session_is_over_however_busy_it_is()
    {
        var browser = await app.SignIn(await app.Colleague());

        for (var used = TimeSpan.Zero; used < TimeSpan.FromHours(11.9); used += TimeSpan.FromMinutes(20))
        {
            Assert.Equal(HttpStatusCode.OK, await browser.Status(Page));
            app.Clock.Advance(TimeSpan.FromMinutes(20));
        }

        Assert.Equal(HttpStatusCode.Found, await browser.Status(Page));
    }

    [Fact]
    public async Task What_another_instance_ends_is_over_within_seconds()
    {
        var email = await app.Colleague();
        var browser = await app.SignIn(email);
        Assert.Equal(HttpStatusCode.OK, await browser.Status(Page));
        var id = await app.IdOf(email);
        await app.Database(db => db.UserSessions.Where(s => s.UserId == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, DateTime.UtcNow), Ct));
        app.Clock.Advance(SessionCache.Believed);

        Assert.Equal(HttpStatusCode.Found, await browser.Status(Page));
    }

    [Fact]
    public async Task Pages_write_that_they_were_seen_once_a_minute_at_most()
    {
        var email = await app.Colleague();
        var browser = await app.SignIn(email);
        var began = Assert.Single(await app.SessionsOf(email));
        app.Clock.Advance(TimeSpan.FromSeconds(50));
        await browser.Page(Page);
        Assert.Equal(began.SeenAt, Assert.Single(await app.SessionsOf(email)).SeenAt);
        app.Clock.Advance(TimeSpan.FromSeconds(20));
        await browser.Page(Page);

        Assert.True(Assert.Single(await app.SessionsOf(email)).SeenAt > began.SeenAt.AddMinutes(1));
    }

    [Fact]
    public async Task The_key_is_new_at_each_sign_in_and_the_database_knows_it_by_its_hash_only()
    {
        var email = await app.Colleague();
        var browser = await app.SignIn(email);
        using var again = await browser.PostUnseen("/account/login", new() { { "Email", email }, { "Password", TestWorld.Password } });
        var sessions = await app.SessionsOf(email);

        Assert.Equal(2, sessions.Count);
        Assert.NotNull(sessions[0].EndedAt);
        Assert.Null(sessions[1].EndedAt);
        Assert.NotEqual(sessions[0].KeyHash, sessions[1].KeyHash);
        Assert.All(sessions, session => Assert.Matches("^[0-9a-f]{64}$", session.KeyHash));
    }

    [Fact]
    [Trait("Requirement", "R10")]
    public async Task A_person_sees_where_they_are_signed_in_and_ends_one_of_them()
    {
        var email = await app.Colleague();
        var (desk, phone) = (await app.SignIn(email), await app.SignIn(email, agent: 1));
        var (page, lost) = (await desk.Text("/account/security"), (await app.SessionsOf(email))[1].Id);
        Assert.Contains("Chrome på Windows", page, StringComparison.Ordinal);
        Assert.Contains("Safari på iPhone", page, StringComparison.Ordinal);

        await desk.PostUnseen("/account/security/sessions/end", new() { { "Id", $"{lost}" } }).Saved();

        Assert.Equal(HttpStatusCode.Found, await phone.Status(Page));
        Assert.DoesNotContain("Safari på iPhone", await desk.Text("/account/security"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R10")]
    public async Task Nobody_ends_a_session_of_somebody_else()
    {
        var email = await app.Colleague();
        var browser = await app.SignIn(email);
        var session = Assert.Single(await app.SessionsOf(email)).Id;
        var (neighbour, stranger) = (await app.SignIn(await app.Colleague()), await app.SignedInAs(Role.Administrator, TestWorld.Soenderborg));
        using var own = await neighbour.PostUnseen("/account/security/sessions/end", new() { { "Id", $"{session}" } });
        using var foreign = await stranger.PostUnseen($"/users/sessions/{session}/end", []);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK), (own.StatusCode, foreign.StatusCode, await browser.Status(Page)));
        Assert.DoesNotContain("Kirsten Krog", await stranger.Text("/users/sessions"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R10")]
    public async Task A_user_of_an_employer_sees_and_ends_sessions_and_an_administrator_ends_theirs()
    {
        var (browser, email) = await app.PortalUser((await app.Firm("Sessioner ApS")).Id);
        Assert.Contains("Denne browser", await browser.Text("/portal/security"), StringComparison.Ordinal);
        await browser.PostUnseen("/portal/security/sessions/end", [], "/portal").Saved();
        Assert.Equal(HttpStatusCode.OK, await browser.Status("/portal"));
        var administrator = await app.SignedInAs(Role.Administrator);

        await administrator.PostForm($"/users/sessions?userId={await app.IdOf(email)}", [], $"/users/sessions/{(await app.SessionsOf(email))[^1].Id}/end").Saved();

        Assert.Equal(HttpStatusCode.Found, await browser.Status("/portal"));
    }

    [Fact]
    public async Task Sessions_that_were_over_long_ago_are_forgotten()
    {
        await using var own = new SessionApp();
        await own.InitializeAsync();
        var email = await own.Colleague();
        await own.SignIn(email);
        own.Clock.Advance(TimeSpan.FromDays(29));
        await Clean(own);
        Assert.Single(await own.SessionsOf(email));
        own.Clock.Advance(TimeSpan.FromDays(2));
        await Clean(own);

        Assert.Empty(await own.SessionsOf(email));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0", "Edge på Windows")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0", "Firefox på Linux")]
    [InlineData("Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36", "Samsung Internet på Android")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15", "Safari på Mac")]
    [InlineData("curl/8.14.1", "Ukendt browser")]
    [InlineData(null, "Ukendt browser")]
    [Trait("Requirement", "R10")]
    public void A_browser_is_told_in_words(string? agent, string words) => Assert.Equal(words, Device.Of(agent).Text);

    private static async Task Edit(SessionApp app, string email, Fields fields)
    {
        var url = $"/users/{await app.IdOf(email)}";
        await (await app.SignedInAs(Role.Administrator)).PostForm(url, fields, url).Saved();
    }

    private static async Task Clean(SessionApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<UserSessions>().CleanAsync(Ct);
    }
}
