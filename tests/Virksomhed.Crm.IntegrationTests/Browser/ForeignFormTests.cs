using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Browser;

/// <summary>What a page of another site makes a browser send.</summary>
[Trait("Requirement", "R14")]
public class ForeignFormTests(CrmApp app) : IClassFixture<CrmApp>
{
    /// <summary>Sent by browsers themselves, who have no form to take a token from.</summary>
    private static readonly string[] WithoutForm = ["csp-report"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Visitors => ["", .. Role.All];

    [Theory]
    [MemberData(nameof(Visitors))]
    public async Task No_form_is_taken_without_its_token_or_from_another_site(string role)
    {
        var browser = role.Length == 0 ? app.Anonymous() : await app.SignedInAs(role);
        List<string> taken = [];

        foreach (var row in EndpointRow.All.Where(row => row.Methods == "POST" && row.Admits(role.Length == 0 ? null : role) && !WithoutForm.Contains(row.Pattern)))
        {
            using var bare = await Post(browser, row.SampleAddress, null);
            using var foreign = await Post(browser, row.SampleAddress, "cross-site");

            if (bare.StatusCode != HttpStatusCode.BadRequest || foreign.StatusCode != HttpStatusCode.Forbidden)
            {
                taken.Add($"{row.Key}: {(int)bare.StatusCode}, {(int)foreign.StatusCode}");
            }
        }

        Assert.Empty(taken);
    }

    [Fact]
    public async Task The_token_of_one_person_is_none_for_another()
    {
        var (one, other) = (await app.SignedInAs(Role.Konsulent), await app.SignedInAs(Role.Leder));
        var token = (await one.Page("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await other.Page("/account");
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await other.PostAsync("/account/security/sessions/end", body, Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/account/login")]
    [InlineData("/employers")]
    public async Task Nothing_answers_a_request_to_be_echoed(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Trace, address);
        using var answer = await (await app.SignedInAs(Role.Konsulent)).SendAsync(request, Ct);

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    [Trait("Requirement", "R7")]
    public void Every_form_that_needs_no_login_is_sent_a_limited_number_of_times() =>
        Assert.All(
            from controller in typeof(Program).Assembly.GetTypes()
            where controller.IsSubclassOf(typeof(ControllerBase)) && !controller.IsAbstract
            from action in controller.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where action.IsDefined(typeof(HttpPostAttribute)) && (action.IsDefined(typeof(AllowAnonymousAttribute)) || controller.IsDefined(typeof(AllowAnonymousAttribute)))
            where action.Name != "Logout" // only ends the session of whoever sends it
            select action,
            action => Assert.True(action.IsDefined(typeof(EnableRateLimitingAttribute)) || action.DeclaringType!.IsDefined(typeof(EnableRateLimitingAttribute)), $"{action.DeclaringType!.Name}.{action.Name} may be sent without end"));

    private static async Task<HttpResponseMessage> Post(HttpClient browser, string address, string? from)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([]) };

        if (from is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", from);
        }

        return await browser.SendAsync(request, Ct);
    }
}
