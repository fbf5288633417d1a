using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Operations;

public class TelemetryTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collector_hears_of_pages_and_not_of_who_asked_for_what()
    {
        var heard = new ConcurrentDictionary<string, string>();
        await using var collector = await Collector(heard);
        await using (var watched = app.WithWebHostBuilder(host => host.UseSetting("OpenTelemetry:Endpoint", collector.Urls.Single())))
        {
            using var browser = watched.CreateClient();
            using var answer = await browser.GetAsync("/henvendelse/580?navn=Hemmeligt", Ct);
            using var secret = await browser.GetAsync("/signup/Hemmeligtlink", Ct);
        }

        Assert.Contains("GET /henvendelse/{code", heard["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", heard["/v1/metrics"], StringComparison.Ordinal);
        Assert.All(heard.Values, told => Assert.DoesNotContain("Hemmeligt", told, StringComparison.Ordinal));
        Assert.All(heard.Values, told => Assert.DoesNotContain("/henvendelse/580", told, StringComparison.Ordinal));
    }

    private static async Task<WebApplication> Collector(ConcurrentDictionary<string, string> heard)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = builder.Build();
        collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            heard.AddOrUpdate(context.Request.Path, Encoding.UTF8.GetString(body.ToArray()), (_, before) => before + Encoding.UTF8.GetString(body.ToArray()));
        });
        await collector.StartAsync(Ct);

        return collector;
    }
}
