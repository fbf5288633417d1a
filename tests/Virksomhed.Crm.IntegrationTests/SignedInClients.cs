using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests;

/// <summary>Signs in once per user through the real login form and hands out browsers that hold the session.</summary>
internal sealed class SignedInClients
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (Cookie Session, DateTimeOffset At)> _sessions = new();

    public static HttpClient Anonymous(CrmApp app) => Browser(app, new());

    public async Task<HttpClient> SignedIn(CrmApp app, string email, string password)
    {
        var now = app.Clock.GetUtcNow();

        if (!_sessions.TryGetValue(email, out var known) || (now - known.At).Duration() > Fresh)
        {
            known = _sessions[email] = (await Login(app, email, password), now);
        }

        var cookies = new CookieContainer();
        cookies.Add(known.Session);

        return Browser(app, cookies);
    }

    private static async Task<Cookie> Login(CrmApp app, string email, string password)
    {
        var cookies = new CookieContainer();
        using var browser = Browser(app, cookies);
        using var response = await browser.PostForm("/account/login", new() { { "Email", email }, { "Password", password } });
        Assert.True(response.StatusCode == HttpStatusCode.Found, $"{email} could not sign in");

        return cookies.GetAllCookies()["crm"] ?? throw new InvalidOperationException("The login set no session cookie.");
    }

    private static HttpClient Browser(CrmApp app, CookieContainer cookies) => app.CreateDefaultClient(new CookieContainerHandler(cookies));
}
