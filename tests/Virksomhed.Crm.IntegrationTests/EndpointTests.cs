using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests;

public class EndpointTests(CrmApp app) : IClassFixture<CrmApp>
{
    public static TheoryData<string> Visitors => ["", .. Role.All];

    [Fact]
    [Trait("Requirement", "R21")]
    [Trait("Requirement", "R22")]
    public void Every_page_has_a_line_that_says_who_may_enter_and_every_line_a_page()
    {
        var pages = Endpoints().Where(IsPage).Select(EndpointRow.KeyOf).Distinct().Order().ToList();
        var lines = EndpointRow.All.Select(row => row.Key).Order().ToList();

        Assert.True(pages.Except(lines).ToList() is [], "Endpoints.txt lacks: " + string.Join(", ", pages.Except(lines)));
        Assert.True(lines.Except(pages).ToList() is [], "Endpoints.txt has too much: " + string.Join(", ", lines.Except(pages)));
    }

    [Fact]
    [Trait("Requirement", "R21")]
    public void What_is_no_page_is_a_file_that_anyone_may_fetch() =>
        Assert.All(Endpoints().Where(endpoint => !IsPage(endpoint)), endpoint =>
        {
            Assert.NotNull(endpoint.Metadata.GetMetadata<IAllowAnonymous>());
            Assert.All(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods, method => Assert.True(method is "GET" or "HEAD", method));
        });

    [Theory]
    [MemberData(nameof(Visitors))]
    [Trait("Requirement", "R21")]
    [Trait("Requirement", "R22")]
    public async Task Each_visitor_enters_where_the_table_says_and_nowhere_else(string role)
    {
        var browser = role.Length == 0 ? app.Anonymous() : await app.SignedInAs(role);
        List<string> wrong = [];

        foreach (var row in EndpointRow.All)
        {
            using var request = new HttpRequestMessage(row.Method, row.SampleAddress);
            using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
            var admitted = response.StatusCode != HttpStatusCode.Forbidden && !IsSentToLogin(response);

            if (admitted != row.Admits(role.Length == 0 ? null : role) || (int)response.StatusCode >= 500)
            {
                wrong.Add($"{row.Key}: {(int)response.StatusCode}");
            }
        }

        Assert.Empty(wrong);
    }

    private List<RouteEndpoint> Endpoints() => [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    private static bool IsPage(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null;

    private static bool IsSentToLogin(HttpResponseMessage response) =>
        response.StatusCode == HttpStatusCode.Found && response.Headers.Location!.OriginalString.Contains("/account/login?returnUrl=", StringComparison.Ordinal);
}
