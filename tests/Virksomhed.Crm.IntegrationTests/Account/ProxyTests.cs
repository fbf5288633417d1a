using System.Net;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>The app behind a proxy, with limits that a test can reach.</summary>
public sealed class ProxiedApp : CrmApp
{
    public const int Attempts = 3;

    protected override IEnumerable<KeyValuePair<string, string>> Settings() => [.. base.Settings(), new("Proxies:0", "10.1.0.0/16"), new("Limits:Login", $"{Attempts}")];
}

[Trait("Requirement", "R7")]
public class ProxyTests(ProxiedApp app) : IClassFixture<ProxiedApp>
{
    [Fact]
    public async Task A_header_of_their_own_gives_nobody_more_attempts() => Assert.Equal(StatusCodes.Status429TooManyRequests, await Last("198.51.100.7", n => $"203.0.113.{n}"));

    [Fact]
    public async Task The_proxy_is_believed_about_who_comes() => Assert.Equal(StatusCodes.Status400BadRequest, await Last("10.1.0.9", n => $"203.0.113.{n}"));

    [Fact]
    public async Task The_addresses_of_one_subscriber_share_the_attempts() => Assert.Equal(StatusCodes.Status429TooManyRequests, await Last("10.1.0.9", n => $"2001:db8:1:2::{n}"));

    [Fact]
    public async Task Only_what_the_proxy_itself_has_seen_counts() => Assert.Equal(StatusCodes.Status429TooManyRequests, await Last("10.1.0.9", n => $"192.0.2.{n}, 198.51.100.8"));

    /// <summary>What the last of twenty forms is answered with.</summary>
    private async Task<int> Last(string address, Func<int, string> forwardedFor)
    {
        var status = 0;

        for (var n = 1; n <= 20; n++)
        {
            var answer = await app.Server.SendAsync(http =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse(address);
                (http.Request.Method, http.Request.Path, http.Request.ContentType) = ("POST", "/account/login", "application/x-www-form-urlencoded");
                http.Request.Headers["X-Forwarded-For"] = forwardedFor(n);
            }, TestContext.Current.CancellationToken);
            status = answer.Response.StatusCode;
        }

        return status;
    }
}
