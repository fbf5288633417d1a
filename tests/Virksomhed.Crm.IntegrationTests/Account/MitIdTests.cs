using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Virksomhed.Crm.Application.Account.MitId;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.IntegrationTests.Audit;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.Portal;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>Signing in to the portal with MitID Erhverv, through a real broker that is a small one.</summary>
public sealed class MitIdTests : IClassFixture<MitIdApp>
{
    private const string Security = "/portal/security";
    private const string Link = "/portal/security/mitid";
    private const string Refused = "/account/login/mitid/refused/";

    private readonly MitIdApp _app;

    public MitIdTests(MitIdApp app) => (_app = app).Broker.Mend();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly Dictionary<string, Action<BrokerServer>> Forgeries = new()
    {
        ["made for another visit"] = broker => broker.Wrong["nonce"] = "en anden",
        ["made for no visit"] = broker => broker.Wrong["nonce"] = null,
        ["of another issuer"] = broker => broker.Wrong["iss"] = "https://ond.example",
        ["for another site"] = broker => broker.Wrong["aud"] = "en anden",
        ["run out"] = broker => broker.Wrong["exp"] = DateTimeOffset.UtcNow.AddMinutes(-5).ToUnixTimeSeconds(),
        ["without an end"] = broker => broker.Wrong["exp"] = null,
        ["not begun"] = broker => broker.Wrong["nbf"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
        ["signed with another key"] = broker => broker.SignsWithStrangeKey = true,
        ["not signed"] = broker => broker.SignsNothing = true,
        ["with another access token"] = broker => broker.Wrong["at_hash"] = "AAAAAAAAAAAAAAAAAAAAAA",
        ["of nobody"] = broker => broker.Wrong["sub"] = null,
        ["of no company"] = broker => broker.Wrong["nemlogin.cvr"] = null,
    };

    public static TheoryData<string> ForgeryNames => [.. Forgeries.Keys];

    [Fact]
    public async Task A_user_who_links_MitID_signs_in_with_it_until_it_is_removed()
    {
        var (browser, email, me) = await Linked("Med MitID ApS");
        Assert.Contains("Karin fra MitID", await browser.Text(Security), StringComparison.Ordinal);
        await Events.EventWorld.Eventually(() => Mailbox.Letters(_app, email).Count == 1);
        Assert.Contains("Log ind med MitID Erhverv", (await _app.Anonymous().Page("/account/login")).Body!.TextContent, StringComparison.Ordinal);

        var visitor = _app.Anonymous();
        var entries = await _app.EntriesOf(async () => Assert.Equal("/portal/messages", await MitIdApp.SignIn(visitor, "/account/login/mitid?returnUrl=/portal/messages")));
        Assert.Equal((AuditAction.SignedIn, me), Assert.Single(entries.Select(e => (e.Action, e.UserId!.Value))));
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/portal"));

        await browser.PostForm(Security, [], $"{Link}/remove").Saved();
        Assert.Equal(Refused + MitIdFault.NotLinked, await MitIdApp.SignIn(_app.Anonymous()));
        await Events.EventWorld.Eventually(() => Mailbox.Letters(_app, email).Count == 2);
    }

    [Theory]
    [MemberData(nameof(ForgeryNames))]
    public async Task A_token_that_cannot_be_trusted_lets_nobody_in(string forgery)
    {
        await Linked($"Falsk {forgery} ApS");
        Forgeries[forgery](_app.Broker);
        var visitor = _app.Anonymous();

        Assert.Equal(Refused + MitIdFault.Failed, await MitIdApp.SignIn(visitor));
        Assert.Equal(HttpStatusCode.Found, await visitor.Status("/portal"));
    }

    [Fact]
    public async Task An_answer_is_good_for_the_browser_that_asked_once_and_for_ten_minutes()
    {
        await Linked("En Gang ApS");
        var (visitor, other) = (_app.Anonymous(), _app.Anonymous());
        var (answer, othersAnswer) = (await MitIdApp.AnswerFor(visitor), await MitIdApp.AnswerFor(other));
        Assert.Equal(Refused + MitIdFault.Failed, await MitIdApp.Arrive(_app.Anonymous(), answer));
        Assert.Equal(Refused + MitIdFault.Failed, await MitIdApp.Arrive(visitor, othersAnswer));
        Assert.Equal(Refused + MitIdFault.Failed, await MitIdApp.Arrive(visitor, answer));

        var again = await MitIdApp.AnswerFor(visitor);
        Assert.Equal("/portal", await MitIdApp.Arrive(visitor, again));
        Assert.Equal(Refused + MitIdFault.Failed, await MitIdApp.Arrive(visitor, again));

        var late = await MitIdApp.AnswerFor(other);
        _app.Clock.Advance(MitIdVisit.Longest + TimeSpan.FromSeconds(1));
        Assert.Equal(Refused + MitIdFault.Failed, await MitIdApp.Arrive(other, late));
        _app.Clock.Set(DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task A_stolen_cookie_does_not_make_a_used_answer_good_again()
    {
        await Linked("Genbrug ApS");
        var visitor = _app.Anonymous();
        using var departure = await visitor.GetAsync(new Uri("/account/login/mitid", UriKind.Relative), Ct);
        var kept = departure.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("crm-mitid=", StringComparison.Ordinal));
        Assert.Contains("httponly", kept, StringComparison.OrdinalIgnoreCase);
        var answer = await MitIdApp.AnswerAt(departure.Headers.Location!);
        Assert.Equal("/portal", await MitIdApp.Arrive(visitor, answer));

        var thief = _app.Anonymous();
        thief.DefaultRequestHeaders.Add("Cookie", kept.Split(';')[0]);

        Assert.Equal(Refused + MitIdFault.Failed, await MitIdApp.Arrive(thief, answer));
    }

    [Theory]
    [InlineData("access_denied", MitIdFault.Cancelled)]
    [InlineData("server_error", MitIdFault.Failed)]
    public async Task Who_turns_back_is_told_so_in_the_own_language(string error, MitIdFault fault)
    {
        _app.Broker.Error = error;

        var page = await MitIdApp.SignIn(_app.Anonymous(), "/account/login/mitid?sprog=de");

        Assert.Equal($"{Refused}{fault}?sprog=de", page);
        Assert.Equal("de", (await _app.Anonymous().Page(page)).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, 0, MitIdFault.Unavailable)]
    [InlineData(HttpStatusCode.OK, 4, MitIdFault.Unavailable)]
    [InlineData(HttpStatusCode.Unauthorized, 0, MitIdFault.Failed)]
    public async Task A_broker_that_does_not_answer_is_told_of(HttpStatusCode status, int seconds, MitIdFault fault)
    {
        (_app.Broker.TokenStatus, _app.Broker.Delay) = (status, TimeSpan.FromSeconds(seconds));

        Assert.Equal(Refused + fault, await MitIdApp.SignIn(_app.Anonymous()));
    }

    [Fact]
    public async Task Who_is_not_linked_is_told_how_to_ask_and_not_whether_the_company_is_known()
    {
        var (_, email, _) = await Linked("Kendt ApS");
        IsThere("en fremmed", await Cvr(email));
        var known = await MitIdApp.SignIn(_app.Anonymous());
        IsThere("en helt fremmed", "12345674");
        var unknown = await MitIdApp.SignIn(_app.Anonymous());

        Assert.Equal((Refused + MitIdFault.NotLinked, known), (known, unknown));
        Assert.NotNull((await _app.Anonymous().Page(known)).QuerySelector("a[href='/portaladgang/580']"));
    }

    [Fact]
    public async Task The_MitID_of_another_company_is_neither_linked_nor_let_in()
    {
        var (browser, _, _) = await User("Rigtig ApS");
        IsThere(Guid.NewGuid().ToString(), "12345674");
        Assert.Equal(Refused + MitIdFault.OtherCompany, await LinkFrom(browser));
        Assert.DoesNotContain("Karin fra MitID", await browser.Text(Security), StringComparison.Ordinal);

        var (_, _, me) = await Linked("Skiftet ApS");
        _app.Broker.Wrong["nemlogin.cvr"] = "12345674";
        var entries = await _app.EntriesOf(async () => Assert.Equal(Refused + MitIdFault.NotLinked, await MitIdApp.SignIn(_app.Anonymous())));
        Assert.Equal((AuditAction.SignInRefused, me, null), Assert.Single(entries.Select(e => (e.Action, e.SubjectId, e.UserId))));
    }

    [Fact]
    public async Task Who_is_bound_to_a_workplace_comes_for_that_one_or_for_the_whole_company()
    {
        var (firm, units) = await _app.Firm("To Porte ApS");
        var (browser, email) = await _app.PortalUser(firm, units: [units[0]]);
        var numbers = await _app.Database(db => db.ProductionUnits.Where(u => u.EmployerId == firm).OrderBy(u => u.Id).Select(u => u.PNumber).ToListAsync(Ct));
        IsThere(Guid.NewGuid().ToString(), await Cvr(email));
        _app.Broker.Person["nemlogin.p_number"] = numbers[1];
        Assert.Equal(Refused + MitIdFault.OtherCompany, await LinkFrom(browser));

        _app.Broker.Person["nemlogin.p_number"] = numbers[0];
        Assert.Equal(Security, await LinkFrom(browser));
        Assert.Equal("/portal", await MitIdApp.SignIn(_app.Anonymous()));
        _app.Broker.Person.Remove("nemlogin.p_number");
        Assert.Equal("/portal", await MitIdApp.SignIn(_app.Anonymous()));
    }

    [Fact]
    public async Task A_MitID_is_one_users_and_linked_by_the_one_who_began()
    {
        var (firm, _) = await _app.Firm("Fælles ApS");
        var ((first, email), (second, _)) = (await _app.PortalUser(firm), await _app.PortalUser(firm));
        IsThere(Guid.NewGuid().ToString(), await Cvr(email));
        Assert.Equal(Security, await LinkFrom(first));
        Assert.Equal(Refused + MitIdFault.Taken, await LinkFrom(second));

        using var wrong = await second.PostForm(Link, new() { { "Password", "noget helt andet" } });
        Assert.Single((await wrong.Errors())["Password"]);
        using var begun = await second.PostForm(Link, new() { { "Password", TestWorld.Password } });
        await second.PostUnseen("/account/logout", [], "/portal").Saved();
        IsThere(Guid.NewGuid().ToString(), await Cvr(email));
        Assert.Equal(Refused + MitIdFault.Failed, await MitIdApp.Arrive(second, await MitIdApp.AnswerAt(await Leaving(begun))));
    }

    [Fact]
    public async Task An_ended_access_is_closed_to_MitID_too()
    {
        var (_, email, _) = await Linked("Ophørt ApS");
        await _app.Database(async db =>
        {
            (await db.Users.SingleAsync(u => u.Email == email, Ct)).IsActive = false;
            await db.SaveChangesAsync(Ct);
        });

        Assert.Equal(Refused + MitIdFault.NotLinked, await MitIdApp.SignIn(_app.Anonymous()));
    }

    [Fact]
    public async Task A_CPR_number_in_the_token_is_kept_nowhere()
    {
        const string Cpr = "0101700001";
        var (browser, email, _) = await User("Uden CPR ApS");
        IsThere(Guid.NewGuid().ToString(), await Cvr(email));
        (_app.Broker.Person["nemlogin.cpr"], _app.Broker.Person["dk.cpr"]) = (Cpr, Cpr);
        Assert.Equal(Security, await LinkFrom(browser));
        Assert.Equal("/portal", await MitIdApp.SignIn(_app.Anonymous()));
        _app.Broker.Wrong["nonce"] = "en anden";
        Assert.Equal(Refused + MitIdFault.Failed, await MitIdApp.SignIn(_app.Anonymous()));
        await _app.EntriesOf(() => Task.CompletedTask);

        Assert.NotEmpty(_app.Logged);
        Assert.DoesNotContain(_app.Logged, line => line.Contains(Cpr, StringComparison.Ordinal));
        Assert.DoesNotContain(await _app.Database(db => EveryValue(db)), value => value.Contains(Cpr, StringComparison.Ordinal));
    }

    private void IsThere(string subject, string cvr) =>
        _app.Broker.Person = new() { [JwtRegisteredClaimNames.Sub] = subject, ["nemlogin.cvr"] = cvr, ["nemlogin.name"] = "Karin fra MitID" };

    private async Task<(HttpClient Browser, string Email, int Id)> User(string firm)
    {
        var (browser, email) = await _app.PortalUser((await _app.Firm(firm)).Id);

        return (browser, email, await _app.Database(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(Ct)));
    }

    /// <summary>A user who has linked the MitID that the broker knows now.</summary>
    private async Task<(HttpClient Browser, string Email, int Id)> Linked(string firm)
    {
        var user = await User(firm);
        IsThere(Guid.NewGuid().ToString(), await Cvr(user.Email));
        Assert.Equal(Security, await LinkFrom(user.Browser));

        return user;
    }

    private static async Task<string> LinkFrom(HttpClient browser)
    {
        using var begun = await browser.PostForm(Link, new() { { "Password", TestWorld.Password } });

        return await MitIdApp.Arrive(browser, await MitIdApp.AnswerAt(await Leaving(begun)));
    }

    private static async Task<Uri> Leaving(HttpResponseMessage begun) =>
        new((await begun.Document()).QuerySelector("main a.button-primary")!.GetAttribute("href")!);

    private Task<string> Cvr(string email) =>
        _app.Database(db => db.Users.Where(u => u.Email == email).Select(u => db.Employers.Single(e => e.Id == u.EmployerId).Cvr).SingleAsync(Ct));

    private static async Task<List<string>> EveryValue(Data.CrmDbContext db)
    {
        List<string> values = [];
        await db.Database.OpenConnectionAsync(Ct);

        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names of the model's own tables.
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync(Ct);

            while (await rows.ReadAsync(Ct))
            {
                values.AddRange(Enumerable.Range(0, rows.FieldCount).Select(column => $"{rows.GetValue(column)}"));
            }
        }

        return values;
    }
}

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
