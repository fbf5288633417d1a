using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>The app with a broker for the people of each municipality. In Aabenraa consultants are asked for more than a password; Sønderborg's broker is one that several share.</summary>
public sealed class StaffApp : SessionApp
{
    public const string Start = "/account/login/staff/580";
    public const string OtherStart = "/account/login/staff/540";
    public const string Refused = $"{Start}/refused/";
    public const string Konsulenter = "6f1c2f0e-0000-4000-8000-000000000001";
    public const string Ledere = "6f1c2f0e-0000-4000-8000-000000000002";
    public const string OwnCvr = "88724031";
    public const string Substantial = "https://data.gov.dk/concept/core/nsis/loa/Substantial";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public BrokerServer Broker { get; private set; } = null!;

    /// <summary>Sønderborg's.</summary>
    public BrokerServer Other { get; private set; } = null!;

    public LogKeeper Logged { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        Broker = await BrokerServer.StartAsync(new() { ["scope"] = "openid profile email" }, Clock);
        Other = await BrokerServer.StartAsync(new() { ["scope"] = "openid cvr" }, Clock);
        await base.InitializeAsync();
    }

    /// <summary>Who is at Aabenraas broker from now on, having shown more than a password.</summary>
    public void IsThere(string subject, string? email, params string[] groups)
    {
        Broker.Mend();
        Broker.Person = new() { [JwtRegisteredClaimNames.Sub] = subject, ["name"] = "Kirsten Krog", ["groups"] = groups, ["amr"] = new[] { "pwd", "mfa" }, ["email_verified"] = true };

        if (email is not null)
        {
            Broker.Person["email"] = email;
        }
    }

    /// <summary>Who is at Sønderborgs broker from now on.</summary>
    public void IsAtOther(string id, string email, params string[] jobs)
    {
        Other.Mend();
        Other.Person = new() { [JwtRegisteredClaimNames.Sub] = $"ny-{Guid.NewGuid()}", ["oid"] = id, ["name"] = "Sanne Sund", ["mail"] = email, ["jobroller"] = jobs, ["cvr"] = OwnCvr };
    }

    /// <summary>A new colleague who signs in through the broker, and the broker's name for them.</summary>
    public async Task<(HttpClient Browser, string Email, string Subject)> Linked(string role = Role.Konsulent, string group = Konsulenter)
    {
        var (email, subject, browser) = (await Colleague(role), $"{Guid.NewGuid()}", Anonymous());
        IsThere(subject, email, group);
        Assert.Equal("/", await BrokerWay.SignIn(browser, Start));

        return (browser, email, subject);
    }

    public Task Change(string email, Action<CrmUser> change) => Database(async db =>
    {
        change(await db.Users.SingleAsync(u => u.Email == email, Ct));
        await db.SaveChangesAsync(Ct);
    });

    public Task<List<string>> RolesOf(string email, int municipality = TestWorld.Aabenraa) => Database(db => (
        from user in db.Users
        where user.Email == email
        join held in db.UserRoles on user.Id equals held.UserId
        join role in db.Roles on held.RoleId equals role.Id
        orderby role.Name
        select role.Name!).ToListAsync(Ct), municipality);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Broker.DisposeAsync();
        await Other.DisposeAsync();
        Logged.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureLogging(logging => logging.AddProvider(Logged));
    }

    protected override IEnumerable<KeyValuePair<string, string>> Settings() =>
    [
        .. base.Settings(),
        .. Of(TestWorld.Aabenraa, Broker, "Aabenraa Kommune"),
        new("StaffSignIn:580:Contact", "Servicedesk, 73 76 00 00"),
        new("StaffSignIn:580:StrongAcr:0", Substantial),
        new($"StaffSignIn:580:Roles:{Role.Konsulent}:0", Konsulenter),
        new($"StaffSignIn:580:Roles:{Role.Konsulent}:1", "Virksomhedskonsulenter"),
        new($"StaffSignIn:580:Roles:{Role.Leder}:0", Ledere),
        .. Of(TestWorld.Soenderborg, Other, "Sønderborg Kommune"),
        new("StaffSignIn:540:Scope", "openid cvr"),
        new("StaffSignIn:540:SubjectClaim", "oid"),
        new("StaffSignIn:540:EmailClaim", "mail"),
        new("StaffSignIn:540:TrustsEmail", "true"),
        new("StaffSignIn:540:GroupClaim", "jobroller"),
        new("StaffSignIn:540:Required:cvr", OwnCvr),
        new("StaffSignIn:540:CreatesUsers", "true"),
        new($"StaffSignIn:540:Roles:{Role.Leder}:0", "http://sonderborg.dk/roles/leder/1"),
        new($"StaffSignIn:540:Roles:{Role.Administrator}:0", "http://sonderborg.dk/roles/administrator/1"),
        new($"SecondStep:{Role.Konsulent}", "true"),
        new("Logging:LogLevel:Default", "Debug"),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Of(int municipality, BrokerServer broker, string name) =>
    [
        new($"StaffSignIn:{municipality}:Name", name),
        new($"StaffSignIn:{municipality}:Authority", broker.Address),
        new($"StaffSignIn:{municipality}:ClientId", BrokerServer.ClientId),
        new($"StaffSignIn:{municipality}:ClientSecret", BrokerServer.ClientSecret),
    ];
}
