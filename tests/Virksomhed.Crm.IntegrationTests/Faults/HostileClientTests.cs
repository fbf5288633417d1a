using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Faults;

/// <summary>Clients that send too much, or hardly anything.</summary>
[Trait("Requirement", "R38")]
public class HostileClientTests(SocketApp app) : IClassFixture<SocketApp>
{
    private const int HundredMegabytes = 100 * 1024 * 1024;
    private const int Crowd = 100;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_megabytes_are_refused_by_every_form_with_a_file_before_they_are_sent()
    {
        var forms = FileForms();
        Assert.True(forms.Count >= 5, $"{forms.Count} forms take a file");

        await Task.WhenAll(forms.Select(IsRefusedAsync));
    }

    [Fact]
    public async Task Clients_that_hardly_send_anything_are_cut_off_and_keep_nobody_waiting()
    {
        var slow = new List<(TcpClient Client, Task<string> Answer)>();

        for (var n = 0; n < Crowd; n++)
        {
            slow.Add(await app.Send(n % 2 == 0 ? "GET /account/login HTTP/1.1\nHost: localhost\nX-Slow: " : """
                POST /account/login HTTP/1.1
                Host: localhost
                Content-Type: application/x-www-form-urlencoded
                Content-Length: 1000

                Email=
                """, Ct));
        }

        using var browser = app.Browser(new());
        await browser.Page("/account/login").WaitAsync(Soon, Ct);
        var answers = await Task.WhenAll(slow.Select(one => one.Answer)).WaitAsync(Soon, Ct);

        Assert.DoesNotContain(answers, answer => answer.Contains("200 OK", StringComparison.Ordinal));
        slow.ForEach(one => one.Client.Dispose());
        Assert.InRange(app.Usual.Headers, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        Assert.NotNull(app.Usual.Body);
    }

    // Nothing but the headers leaves us: an answer can only come from a server that does not wait for the rest.
    private async Task IsRefusedAsync(EndpointRow form)
    {
        var (client, answer) = await app.Send($"""
            POST {form.SampleAddress} HTTP/1.1
            Host: localhost
            Cookie: {await SignIn(Role.All.First(form.Admits))}
            Content-Type: multipart/form-data; boundary=x
            Content-Length: {HundredMegabytes}
            Connection: close


            """, Ct);
        using var _ = client;
        var text = await answer.WaitAsync(Soon, Ct);

        Assert.True(
            text.StartsWith("HTTP/1.1 413", StringComparison.Ordinal) ? text.Contains("er for stor", StringComparison.Ordinal) : text.Contains("?tooLarge=true", StringComparison.Ordinal),
            $"{form.Key} answered {text[..Math.Min(text.Length, 300)]}");
    }

    private List<EndpointRow> FileForms() =>
    [
        .. from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let action = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()
           where action is not null && action.Parameters.Any(parameter => parameter.ParameterType.GetProperties().Any(property => property.PropertyType == typeof(IFormFile)))
           select EndpointRow.Of(endpoint),
    ];

    private async Task<string> SignIn(string role)
    {
        var cookies = new CookieContainer();
        using var browser = app.Browser(cookies);
        using var answer = await browser.PostForm("/account/login", new() { { "Email", TestWorld.Email(role) }, { "Password", TestWorld.Password } });
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);

        return cookies.GetCookieHeader(browser.BaseAddress!);
    }
}
