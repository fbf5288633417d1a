using System.Net;
using System.Text;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.Portal;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Browser;

/// <summary>What browsers are told: of cookies, of what a page may do, and of what is forgotten.</summary>
public class BrowserSurfaceTests(HttpsApp app) : IClassFixture<HttpsApp>
{
    private static readonly string[] Pages = ["/", "/account/login", "/account/security", "/employers", "/findes-ikke", "/users", "/error/500", "/css/crm.css", "/favicon.svg", "/employers/export.csv"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "R13")]
    public async Task Every_cookie_is_of_this_site_alone_and_out_of_reach_of_scripts()
    {
        List<string> cookies = [];
        var visitor = app.Anonymous();
        cookies.AddRange(await SetBy(visitor.GetAsync("/account/login", Ct)));
        cookies.AddRange(await SetBy(visitor.PostUnseen("/account/login/passkey/options", [], "/account/login")));
        cookies.AddRange(await SetBy(visitor.PostForm("/account/login", new() { { "Email", TestWorld.Email(Role.Konsulent) }, { "Password", TestWorld.Password } })));
        cookies.AddRange(await SetBy(visitor.PostUnseen("/account/security/sessions/end", [])));
        cookies.AddRange(await SetBy(visitor.PostUnseen("/account/logout", [])));

        var names = cookies.Select(cookie => cookie.Split('=')[0]).ToHashSet();
        Assert.Superset(new HashSet<string> { "__Host-crm", "__Host-crm-form", "__Host-crm-note", "__Host-crm-step" }, names);
        Assert.All(names, name => Assert.StartsWith("__Host-crm", name, StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            var rules = cookie.Split("; ").Skip(1).ToHashSet(StringComparer.OrdinalIgnoreCase);
            Assert.True(rules.Contains("secure") && rules.Contains("path=/") && (rules.Contains("samesite=lax") || rules.Contains("samesite=strict")), cookie);
            Assert.True(rules.Contains("httponly") || cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal), cookie);
            Assert.DoesNotContain(rules, rule => rule.StartsWith("domain", StringComparison.OrdinalIgnoreCase));
        });
    }

    [Fact]
    [Trait("Requirement", "R15")]
    [Trait("Requirement", "R16")]
    public async Task Pages_files_refusals_and_errors_carry_the_same_rules()
    {
        var browser = await app.SignedInAs(Role.Konsulent);

        foreach (var page in Pages)
        {
            using var answer = await browser.GetAsync(page, Ct);
            var policy = Header(answer, "Content-Security-Policy");
            Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self';", policy, StringComparison.Ordinal);
            Assert.All(["form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "report-to csp"], rule => Assert.Contains(rule, policy, StringComparison.Ordinal));
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("max-age=31536000; includeSubDomains", Header(answer, "Strict-Transport-Security"));
            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
            Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
            Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
            Assert.NotEmpty(Header(answer, "Permissions-Policy"));
            Assert.False(answer.Headers.Contains("Server"));
            Assert.True(answer.Content.Headers.ContentType?.MediaType != "text/html" || answer.Headers.CacheControl!.NoStore, $"{page} is kept by the browser");
        }
    }

    [Fact]
    [Trait("Requirement", "R16")]
    public async Task Without_https_nothing_is_promised_about_it()
    {
        using var client = app.Anonymous();
        using var answer = await client.GetAsync(new Uri("http://crm.example/account/login"), Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    [Trait("Requirement", "R19")]
    public async Task Signing_out_makes_the_browser_forget()
    {
        var browser = app.Anonymous();
        await browser.PostForm("/account/login", new() { { "Email", TestWorld.Email(Role.Leder) }, { "Password", TestWorld.Password } }).Saved();
        using var answer = await browser.PostUnseen("/account/logout", []);

        Assert.Equal("\"cache\", \"cookies\", \"storage\"", Header(answer, "Clear-Site-Data"));
    }

    [Theory]
    [InlineData("""{"csp-report":{"effective-directive":"script-src","blocked-uri":"https://ond.example/?cpr=1"}}""", HttpStatusCode.NoContent)]
    [InlineData("""[{"type":"csp-violation","body":{"effectiveDirective":"img-src"}}]""", HttpStatusCode.NoContent)]
    [InlineData("[]", HttpStatusCode.NoContent)]
    [InlineData("\"x\"", HttpStatusCode.NoContent)]
    [InlineData("<script>", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [Trait("Requirement", "R15")]
    public async Task A_browser_tells_what_a_page_was_refused(string report, HttpStatusCode status)
    {
        using var client = app.Anonymous();
        using var body = new StringContent(report, Encoding.UTF8, "application/csp-report");
        using var answer = await client.PostAsync("/csp-report", body, Ct);

        Assert.Equal(status, answer.StatusCode);
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));

    private static async Task<IEnumerable<string>> SetBy(Task<HttpResponseMessage> request)
    {
        using var answer = await request;

        return answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [];
    }
}
