using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests;

/// <summary>Signs in once per user through the real login form and hands out browsers that hold the session.</summary>
internal sealed class SignedInClients
{
    // So that no page asks anew who it is.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (Cookie Session, DateTimeOffset At)> _sessions = new();

    public static HttpClient Anonymous(CrmApp app) => Browser(app, new());

    public async Task<HttpClient> SignedIn(CrmApp app, string email, string password)
    {
        var now = app.Clock.GetUtcNow();

        if (!_sessions.TryGetValue(email, out var known) || (now - known.At).Duration() > Fresh || !await IsAlive(app, known.Session))
        {
            known = _sessions[email] = (await Login(app, email, password), now);
        }

        return Browser(app, With(known.Session));
    }

    private static async Task<Cookie> Login(CrmApp app, string email, string password)
    {
        var cookies = new CookieContainer();
        using var browser = Browser(app, cookies);
        using var response = await browser.PostForm("/account/login", new() { { "Email", email }, { "Password", password } });
        Assert.True(response.StatusCode == HttpStatusCode.Found, $"{email} could not sign in");

        return cookies.GetAllCookies().Single(cookie => cookie.Name is "crm" or "__Host-crm");
    }

    // A test may have signed the user out, everywhere.
    private static async Task<bool> IsAlive(CrmApp app, Cookie session)
    {
        using var browser = Browser(app, With(session));
        using var answer = await browser.GetAsync(new Uri("/account/alive", UriKind.Relative), TestContext.Current.CancellationToken);

        return answer.StatusCode == HttpStatusCode.NoContent;
    }

    private static CookieContainer With(Cookie session)
    {
        var cookies = new CookieContainer();
        cookies.Add(session);

        return cookies;
    }

    private static HttpClient Browser(CrmApp app, CookieContainer cookies) => app.CreateDefaultClient(new CookieContainerHandler(cookies));
}
