using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account.OpenId;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.IntegrationTests.Audit;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.Portal;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>What may be wrong with an answer of a municipality's broker, and what is not kept of it.</summary>
public class StaffAnswerTests(StaffApp app) : IClassFixture<StaffApp>
{
    private const string Failed = StaffApp.Refused + nameof(OpenIdFault.Failed);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> ForgeryNames => [.. Forgeries.All.Keys];

    [Theory]
    [MemberData(nameof(ForgeryNames))]
    public async Task A_token_that_cannot_be_trusted_lets_nobody_in_and_the_log_tells(string forgery)
    {
        await app.Linked();
        Forgeries.All[forgery](app.Broker);
        var visitor = app.Anonymous();

        var entries = await app.EntriesOf(async () => Assert.Equal(Failed, await BrokerWay.SignIn(visitor, StaffApp.Start)));

        Assert.Equal((AuditAction.SignInRefused, null, null), Assert.Single(entries.Select(e => (e.Action, e.UserId, e.SubjectId))));
        Assert.Equal(HttpStatusCode.Found, await visitor.Status("/"));
    }

    [Fact]
    public async Task An_answer_is_good_for_the_browser_that_asked_once_and_at_its_own_address()
    {
        await app.Linked();
        var visitor = app.Anonymous();
        var answer = await BrokerWay.AnswerFor(visitor, StaffApp.Start);
        Assert.Equal(Failed, await BrokerWay.Arrive(app.Anonymous(), answer));
        Assert.Equal("/", await BrokerWay.Arrive(visitor, answer));
        Assert.Equal(Failed, await BrokerWay.Arrive(visitor, answer));

        var moved = await BrokerWay.AnswerFor(visitor, StaffApp.Start);
        Assert.EndsWith("/540/refused/Failed", await BrokerWay.Arrive(visitor, new(moved.OriginalString.Replace("/580/", "/540/", StringComparison.Ordinal), UriKind.Relative)), StringComparison.Ordinal);
        var toPortal = await BrokerWay.AnswerFor(visitor, StaffApp.Start);
        Assert.EndsWith("/mitid/refused/Failed", await BrokerWay.Arrive(visitor, new($"/account/login/mitid/callback{toPortal.OriginalString[toPortal.OriginalString.IndexOf('?', StringComparison.Ordinal)..]}", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_of_another_municipalitys_broker_counts_for_nothing()
    {
        await app.Linked();
        var visitor = app.Anonymous();
        using var departure = await visitor.GetAsync(new Uri(StaffApp.Start, UriKind.Relative), Ct);
        var asked = departure.Headers.Location!.PathAndQuery.Replace("openid%20profile%20email", "openid%20cvr", StringComparison.Ordinal).Replace("openid+profile+email", "openid+cvr", StringComparison.Ordinal);
        app.IsAtOther("en anden", "en.anden@540.example", StaffApp.Konsulenter);

        Assert.Equal(Failed, await BrokerWay.Arrive(visitor, await BrokerWay.AnswerAt(new(new Uri(app.Other.Address), asked))));
    }

    [Theory]
    [InlineData("access_denied", OpenIdFault.Cancelled)]
    [InlineData("server_error", OpenIdFault.Failed)]
    public async Task Who_turns_back_is_told_so(string error, OpenIdFault fault)
    {
        await app.Linked();
        app.Broker.Error = error;
        var visitor = app.Anonymous();

        Assert.Equal(StaffApp.Refused + fault, await BrokerWay.SignIn(visitor, StaffApp.Start));
        Assert.Equal(HttpStatusCode.OK, await visitor.Status(StaffApp.Refused + fault));
    }

    [Fact]
    public async Task A_broker_that_is_away_is_told_of()
    {
        await app.Linked();
        app.Broker.TokenStatus = HttpStatusCode.ServiceUnavailable;

        Assert.Equal(StaffApp.Refused + nameof(OpenIdFault.Unavailable), await BrokerWay.SignIn(app.Anonymous(), StaffApp.Start));
    }

    [Fact]
    public async Task After_signing_in_only_an_address_of_this_site_is_gone_to()
    {
        await app.Linked();

        Assert.Equal("/", await BrokerWay.SignIn(app.Anonymous(), $"{StaffApp.Start}?returnUrl=https://ond.example/"));
    }

    [Fact]
    public async Task Nothing_of_a_token_stands_in_the_log_of_the_machine_and_the_subject_nowhere()
    {
        var (_, _, subject) = await app.Linked();
        (app.Broker.Person["name"], app.Broker.Person["groups"]) = ("Hemmelige Henriette", new[] { StaffApp.Konsulenter, "en-hemmelig-gruppe" });
        Assert.Equal("/", await BrokerWay.SignIn(app.Anonymous(), StaffApp.Start));
        app.Broker.Wrong["nonce"] = "en anden";
        Assert.Equal(Failed, await BrokerWay.SignIn(app.Anonymous(), StaffApp.Start));

        Assert.NotEmpty(app.Logged.Lines);
        Assert.DoesNotContain(app.Logged.Lines, line => new[] { subject, "Henriette", "en-hemmelig-gruppe" }.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
        Assert.All(await app.Database(db => db.UserLogins.Select(login => login.ProviderKey).ToListAsync(Ct)), key => Assert.DoesNotContain(subject, key, StringComparison.Ordinal));
    }
}
