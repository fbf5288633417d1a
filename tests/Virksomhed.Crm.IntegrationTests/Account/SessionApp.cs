using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>The app with sessions that last as long as they do where nobody has set anything.</summary>
public class SessionApp : CrmApp
{
    public static readonly string[] Agents =
    [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
    ];

    private int _number;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A new colleague, whom no other test signs out.</summary>
    public async Task<string> Colleague(string role = Role.Konsulent)
    {
        var email = $"kollega{Interlocked.Increment(ref _number)}@580.example";
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CrmDbContext>().ActFor(TestWorld.Aabenraa, null);
        var users = scope.ServiceProvider.GetRequiredService<UserManager<CrmUser>>();
        var user = new CrmUser { MunicipalityCode = TestWorld.Aabenraa, FullName = "Kirsten Krog", UserName = email, Email = email, EmailConfirmed = true, LockoutEnabled = true };
        Assert.True((await users.CreateAsync(user, TestWorld.Password)).Succeeded);
        Assert.True((await users.AddToRoleAsync(user, role)).Succeeded);

        return email;
    }

    /// <summary>A browser of its own in which the person has signed in.</summary>
    public async Task<HttpClient> SignIn(string email, int agent = 0, string password = TestWorld.Password)
    {
        var browser = Anonymous();
        browser.DefaultRequestHeaders.UserAgent.ParseAdd(Agents[agent]);
        using var answer = await browser.PostForm("/account/login", new() { { "Email", email }, { "Password", password } });
        Assert.Equal("/", answer.Headers.Location?.OriginalString);

        return browser;
    }

    public Task<int> IdOf(string email) => Database(db => db.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(Ct));

    public async Task<List<UserSession>> SessionsOf(string email)
    {
        var id = await IdOf(email);

        return await Database(db => db.UserSessions.AsNoTracking().Where(session => session.UserId == id).OrderBy(session => session.Id).ToListAsync(Ct));
    }

    protected override IEnumerable<KeyValuePair<string, string>> Settings() => [.. base.Settings(), new("Sessions:IdleMinutes", "30"), new("Sessions:FreshMinutes", "10")];
}
