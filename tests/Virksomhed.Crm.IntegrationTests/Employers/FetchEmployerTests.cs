using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Employers;

/// <summary>The app with a register to ask: one that runs in the test.</summary>
public sealed class CrmAppWithRegister : CrmApp, IAsyncLifetime
{
    public CvrRegisterServer Cvr { get; private set; } = null!;

    public string Login { get; set; } = CvrRegisterServer.Password;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        Cvr = await CvrRegisterServer.StartAsync();
        await base.InitializeAsync();
    }

    protected override IEnumerable<KeyValuePair<string, string>> Settings() =>
    [
        .. base.Settings(),
        new("Cvr:Address", Cvr.Address.AbsoluteUri),
        new("Cvr:User", CvrRegisterServer.User),
        new("Cvr:Password", Login),
        new("Cvr:TimeoutSeconds", "1"),
    ];

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Cvr.DisposeAsync();
    }
}

public class FetchEmployerTests
{
    private const string Cvr = "99001003";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_employer_and_its_units_here_are_fetched_and_fetched_again()
    {
        await using var app = await Start();
        app.Cvr.Companies = Register.Answer(Register.Company(Cvr, "Hentet ApS", 101));
        app.Cvr.ProductionUnits = Register.Answer(Register.ProductionUnit("1999100001", Cvr, "Hentet, Bov"), Register.ProductionUnit("1999100002", "99001011", "Solgt fra"));
        using var client = await app.SignedInAs(Role.Konsulent);

        var first = await client.PostForm("/employers/fetch", new() { { "Cvr", "DK 99 00 10 03" } });
        app.Cvr.Companies = Register.Answer(Register.Company(Cvr, "Omdøbt ApS", 101));
        var second = await client.PostForm("/employers/fetch", new() { { "Cvr", Cvr } });

        var employer = await app.Database(db => db.Employers.Include(e => e.ProductionUnits).SingleAsync(e => e.Cvr == Cvr, Ct));
        Assert.Equal((HttpStatusCode.Redirect, $"/employers/{employer.Id}"), (first.StatusCode, first.Headers.Location!.OriginalString));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal("Omdøbt ApS", employer.Name);
        Assert.Equal("Hentet, Bov", Assert.Single(employer.ProductionUnits).Name);
        Assert.Contains("\"Vrvirksomhed.cvrNummer\":99001003", app.Cvr.Questions[0].GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Skriv et CVR-nummer")]
    [InlineData("1234", "otte cifre")]
    [InlineData("9900100x", "otte cifre")]
    [InlineData("99001004", "modulus 11")]
    public async Task A_wrong_number_is_explained_and_never_asked_for(string typed, string message)
    {
        await using var app = await Start();
        using var client = await app.SignedInAs(Role.Administrator);
        var refused = await client.PostForm("/employers/fetch", new() { { "Cvr", typed } });

        Assert.Contains(message, Assert.Single((await refused.Errors())["Cvr"]), StringComparison.Ordinal);
        Assert.Empty(app.Cvr.Questions);
    }

    [Fact]
    public async Task An_unknown_number_is_told() => await Refuses("kender ikke nummeret", _ => { });

    [Fact]
    public async Task A_slow_register_is_not_waited_for() => await Refuses("i tide", server => server.Delay = TimeSpan.FromSeconds(5));

    [Fact]
    public async Task A_quota_is_told() => await Refuses("for mange gange", server => server.Instead = (HttpStatusCode.TooManyRequests, "{}"));

    [Fact]
    public async Task A_quota_that_comes_as_a_good_answer_is_told() => await Refuses("for mange gange", server => server.Instead = (HttpStatusCode.OK, """{"error":"QUOTA_EXCEEDED"}"""));

    [Theory]
    [InlineData("<html>Service</html>")]
    [InlineData("""{"hits":{"total":1}}""")]
    [InlineData("")]
    [InlineData("[]")]
    public async Task A_garbled_answer_is_told(string body) => await Refuses("ikke forstår", server => server.Instead = (HttpStatusCode.OK, body));

    [Fact]
    public async Task A_document_that_cannot_be_used_is_told() =>
        await Refuses("Navnet mangler", server => server.Companies = Register.Answer(Register.Company(Cvr, "X", change: c => c.Remove("navne"))));

    [Fact]
    public async Task A_register_that_is_down_is_told() => await Refuses("kan ikke nås", server => server.Stumbles = 100);

    [Fact]
    public async Task Wrong_credentials_are_told()
    {
        await using var app = await Start("forkert");

        await Refuses(app, "afviste vores bruger");
    }

    [Fact]
    public async Task One_stumble_is_tried_again()
    {
        await using var app = await Start();
        app.Cvr.Companies = Register.Answer(Register.Company(Cvr, "Hentet ApS"));
        app.Cvr.Stumbles = 1;
        using var client = await app.SignedInAs(Role.Konsulent);

        Assert.Equal(HttpStatusCode.Redirect, (await client.PostForm("/employers/fetch", new() { { "Cvr", Cvr } })).StatusCode);
    }

    [Theory]
    [InlineData(Role.Leder)]
    [InlineData(Role.Fastholdelseskonsulent)]
    public async Task Others_may_not_fetch(string role)
    {
        await using var app = await Start();
        using var client = await app.SignedInAs(role);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/employers/fetch", Ct)).StatusCode);
    }

    private static async Task Refuses(string message, Action<CvrRegisterServer> arrange)
    {
        await using var app = await Start();
        arrange(app.Cvr);

        await Refuses(app, message);
    }

    private static async Task Refuses(CrmAppWithRegister app, string message)
    {
        using var client = await app.SignedInAs(Role.Konsulent);
        var refused = await client.PostForm("/employers/fetch", new() { { "Cvr", Cvr } });

        Assert.Contains(message, Assert.Single((await refused.Errors())["Cvr"]), StringComparison.Ordinal);
        Assert.Equal(Cvr, (await refused.Document()).QuerySelector("#Cvr")!.GetAttribute("value"));
        Assert.False(await app.Database(db => db.Employers.AnyAsync(e => e.Cvr == Cvr, Ct)));
    }

    private static async Task<CrmAppWithRegister> Start(string password = CvrRegisterServer.Password)
    {
        var app = new CrmAppWithRegister { Login = password };
        await ((IAsyncLifetime)app).InitializeAsync();

        return app;
    }
}

public class FetchEmployerWithoutRegisterTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task Without_a_user_for_the_register_it_says_what_to_do_instead()
    {
        using var client = await app.SignedInAs(Role.Konsulent);
        var refused = await client.PostForm("/employers/fetch", new() { { "Cvr", "99001003" } });

        Assert.Contains("ikke sat op", Assert.Single((await refused.Errors())["Cvr"]), StringComparison.Ordinal);
    }
}
