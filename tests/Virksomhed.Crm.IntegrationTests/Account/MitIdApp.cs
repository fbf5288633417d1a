using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Virksomhed.Crm.IntegrationTests.Portal;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>The app with MitID Erhverv set up, and all that it writes to its log.</summary>
public sealed class MitIdApp : CrmApp
{
    private const string Start = "/account/login/mitid";
    private const string Link = "/portal/security/mitid";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public BrokerServer Broker { get; private set; } = null!;

    public LogKeeper Logged { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        Broker = await BrokerServer.StartAsync(new() { ["scope"] = "openid nemlogin", ["idp_values"] = "mitid_erhverv" });
        await base.InitializeAsync();
    }

    /// <summary>Goes to the broker and comes back with its answer.</summary>
    public static Task<Uri> AnswerFor(HttpClient browser) => BrokerWay.AnswerFor(browser, Start);

    /// <summary>All the way there and back: where the browser ends.</summary>
    public static Task<string> SignIn(HttpClient browser, string start = Start) => BrokerWay.SignIn(browser, start);

    /// <summary>Who is at the broker from now on.</summary>
    public void IsThere(string subject, string cvr) =>
        Broker.Person = new() { [JwtRegisteredClaimNames.Sub] = subject, ["nemlogin.cvr"] = cvr, ["nemlogin.name"] = "Karin fra MitID" };

    /// <summary>A user of a new employer.</summary>
    public async Task<(HttpClient Browser, string Email, int Id)> User(string firm)
    {
        var (browser, email) = await this.PortalUser((await this.Firm(firm)).Id);

        return (browser, email, await Database(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(Ct)));
    }

    /// <summary>A user who has linked the MitID that the broker knows now.</summary>
    public async Task<(HttpClient Browser, string Email, int Id)> Linked(string firm)
    {
        var user = await User(firm);
        IsThere(Guid.NewGuid().ToString(), await Cvr(user.Email));
        Assert.Equal("/portal/security", await LinkFrom(user.Browser));

        return user;
    }

    public static async Task<string> LinkFrom(HttpClient browser)
    {
        using var begun = await browser.PostForm(Link, new() { { "Password", TestWorld.Password } });

        return await BrokerWay.Arrive(browser, await BrokerWay.AnswerAt(await Leaving(begun)));
    }

    public static async Task<Uri> Leaving(HttpResponseMessage begun) =>
        new((await begun.Document()).QuerySelector("main a.button-primary")!.GetAttribute("href")!);

    public Task<string> Cvr(string email) =>
        Database(db => db.Users.Where(u => u.Email == email).Select(u => db.Employers.Single(e => e.Id == u.EmployerId).Cvr).SingleAsync(Ct));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Broker.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureLogging(logging => logging.AddProvider(Logged));
    }

    protected override IEnumerable<KeyValuePair<string, string>> Settings() =>
    [
        .. base.Settings(),
        new("MitIdErhverv:Authority", Broker.Address),
        new("MitIdErhverv:ClientId", BrokerServer.ClientId),
        new("MitIdErhverv:ClientSecret", BrokerServer.ClientSecret),
        new("MitIdErhverv:Parameters:idp_values", "mitid_erhverv"),
        new("MitIdErhverv:TimeoutSeconds", "2"),
        new("Logging:LogLevel:Default", "Debug"),
    ];
}
