using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account.OpenId;
using Virksomhed.Crm.IntegrationTests.Audit;
using Virksomhed.Crm.IntegrationTests.Portal;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>What may be wrong with an answer of MitID Erhverv, and what is not kept of it.</summary>
public sealed class MitIdAnswerTests : IClassFixture<MitIdApp>
{
    private const string Refused = "/account/login/mitid/refused/";

    private readonly MitIdApp _app;

    public MitIdAnswerTests(MitIdApp app) => (_app = app).Broker.Mend();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> ForgeryNames => [.. Forgeries.All.Keys];

    [Theory]
    [MemberData(nameof(ForgeryNames))]
    public async Task A_token_that_cannot_be_trusted_lets_nobody_in(string forgery)
    {
        await _app.Linked($"Falsk {forgery} ApS");
        Forgeries.All[forgery](_app.Broker);
        var visitor = _app.Anonymous();

        Assert.Equal(Refused + OpenIdFault.Failed, await MitIdApp.SignIn(visitor));
        Assert.Equal(HttpStatusCode.Found, await visitor.Status("/portal"));
    }

    [Fact]
    public async Task A_token_of_no_company_lets_nobody_in()
    {
        await _app.Linked("Uden CVR ApS");
        _app.Broker.Wrong["nemlogin.cvr"] = null;

        Assert.Equal(Refused + OpenIdFault.Failed, await MitIdApp.SignIn(_app.Anonymous()));
    }

    [Fact]
    public async Task An_answer_is_good_for_the_browser_that_asked_once_and_for_ten_minutes()
    {
        await _app.Linked("En Gang ApS");
        var (visitor, other) = (_app.Anonymous(), _app.Anonymous());
        var (answer, othersAnswer) = (await MitIdApp.AnswerFor(visitor), await MitIdApp.AnswerFor(other));
        Assert.Equal(Refused + OpenIdFault.Failed, await BrokerWay.Arrive(_app.Anonymous(), answer));
        Assert.Equal(Refused + OpenIdFault.Failed, await BrokerWay.Arrive(visitor, othersAnswer));
        Assert.Equal(Refused + OpenIdFault.Failed, await BrokerWay.Arrive(visitor, answer));

        var again = await MitIdApp.AnswerFor(visitor);
        Assert.Equal("/portal", await BrokerWay.Arrive(visitor, again));
        Assert.Equal(Refused + OpenIdFault.Failed, await BrokerWay.Arrive(visitor, again));

        var late = await MitIdApp.AnswerFor(other);
        _app.Clock.Advance(OpenIdVisit.Longest + TimeSpan.FromSeconds(1));
        Assert.Equal(Refused + OpenIdFault.Failed, await BrokerWay.Arrive(other, late));
        _app.Clock.Set(DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task A_stolen_cookie_does_not_make_a_used_answer_good_again()
    {
        await _app.Linked("Genbrug ApS");
        var visitor = _app.Anonymous();
        using var departure = await visitor.GetAsync(new Uri("/account/login/mitid", UriKind.Relative), Ct);
        var kept = departure.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("crm-openid=", StringComparison.Ordinal));
        Assert.Contains("httponly", kept, StringComparison.OrdinalIgnoreCase);
        var answer = await BrokerWay.AnswerAt(departure.Headers.Location!);
        Assert.Equal("/portal", await BrokerWay.Arrive(visitor, answer));

        var thief = _app.Anonymous();
        thief.DefaultRequestHeaders.Add("Cookie", kept.Split(';')[0]);

        Assert.Equal(Refused + OpenIdFault.Failed, await BrokerWay.Arrive(thief, answer));
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, 0, OpenIdFault.Unavailable)]
    [InlineData(HttpStatusCode.OK, 4, OpenIdFault.Unavailable)]
    [InlineData(HttpStatusCode.Unauthorized, 0, OpenIdFault.Failed)]
    public async Task A_broker_that_does_not_answer_is_told_of(HttpStatusCode status, int seconds, OpenIdFault fault)
    {
        (_app.Broker.TokenStatus, _app.Broker.Delay) = (status, TimeSpan.FromSeconds(seconds));

        Assert.Equal(Refused + fault, await MitIdApp.SignIn(_app.Anonymous()));
    }

    [Fact]
    public async Task A_CPR_number_in_the_token_is_kept_nowhere()
    {
        const string Cpr = "0101700001";
        var (browser, email, _) = await _app.User("Uden CPR ApS");
        _app.IsThere(Guid.NewGuid().ToString(), await _app.Cvr(email));
        (_app.Broker.Person["nemlogin.cpr"], _app.Broker.Person["dk.cpr"]) = (Cpr, Cpr);
        Assert.Equal("/portal/security", await MitIdApp.LinkFrom(browser));
        Assert.Equal("/portal", await MitIdApp.SignIn(_app.Anonymous()));
        _app.Broker.Wrong["nonce"] = "en anden";
        Assert.Equal(Refused + OpenIdFault.Failed, await MitIdApp.SignIn(_app.Anonymous()));
        await _app.EntriesOf(() => Task.CompletedTask);

        Assert.NotEmpty(_app.Logged.Lines);
        Assert.DoesNotContain(_app.Logged.Lines, line => line.Contains(Cpr, StringComparison.Ordinal));
        Assert.DoesNotContain(await _app.Database(db => EveryValue(db)), value => value.Contains(Cpr, StringComparison.Ordinal));
    }

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
