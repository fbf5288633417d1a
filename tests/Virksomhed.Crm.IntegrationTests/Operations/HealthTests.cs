using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Virksomhed.Crm.Application.Operations;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Protection;
using Virksomhed.Crm.Domain.Operations;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Operations;

public class HealthTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "R47")]
    public async Task Whoever_asks_hears_that_all_is_well_and_nothing_more()
    {
        using var live = await app.Anonymous().GetAsync("/health/live", Ct);
        using var ready = await app.Anonymous().GetAsync("/health/ready", Ct);

        Assert.Equal((HttpStatusCode.OK, "ok"), (live.StatusCode, await live.Content.ReadAsStringAsync(Ct)));
        Assert.Equal((HttpStatusCode.OK, "ok"), (ready.StatusCode, await ready.Content.ReadAsStringAsync(Ct)));
        Assert.False(live.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("older")]
    [InlineData("away")]
    [InlineData("locked")]
    [Trait("Requirement", "R47")]
    public async Task A_node_that_cannot_do_its_work_is_alive_and_not_ready(string fault)
    {
        await using var own = new CrmApp();
        await own.InitializeAsync();
        Assert.True(await IsReady(own));
        await own.Database(db => fault switch
        {
            "older" => db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsHistory", Ct),
            "away" => db.Database.ExecuteSqlAsync($"DROP TABLE ProtectionKeys", Ct),
            _ => AddKeyLockedWithAnotherCertificate(db),
        });

        Assert.False(await IsReady(own));
        using var live = await own.Anonymous().GetAsync("/health/live", Ct);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    [Trait("Requirement", "R47")]
    public async Task A_disk_that_is_almost_full_is_not_ready()
    {
        await using var full = app.WithWebHostBuilder(host => host.UseSetting("Disk:LeastFreePercent", "101"));

        Assert.False(await IsReady(full));
    }

    [Fact]
    [Trait("Requirement", "R46")]
    public async Task A_node_that_is_about_to_stop_says_so_at_once()
    {
        await using var leaving = app.WithWebHostBuilder(host => host.UseSetting("Shutdown:DrainSeconds", "1"));
        Assert.True(await IsReady(leaving));
        leaving.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.False(await IsReady(leaving));
    }

    [Fact]
    [Trait("Requirement", "R33")]
    public async Task What_one_node_locks_another_opens()
    {
        await using var other = app.WithWebHostBuilder(_ => { });
        static IDataProtector Of(IServiceProvider services) => services.GetRequiredService<IDataProtectionProvider>().CreateProtector("Prøve");

        Assert.Equal("Hemmeligt", Of(other.Services).Unprotect(Of(app.Services).Protect("Hemmeligt")));
    }

    [Fact]
    public async Task The_nights_work_is_done_once_and_shown_to_administrators()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        Assert.Contains("Ikke sket endnu", (await administrator.Page("/operations")).Body!.TextContent, StringComparison.Ordinal);

        await Night();
        var first = await Mark();
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await Night();

        Assert.Equal(first, await Mark());
        var page = (await administrator.Page("/operations")).Body!.TextContent;
        Assert.Contains("Loggen læst igennem", page, StringComparison.Ordinal);
        Assert.Contains("I orden", page, StringComparison.Ordinal);
        Assert.Contains("SQL", page, StringComparison.Ordinal);
    }

    private static async Task<int> AddKeyLockedWithAnotherCertificate(CrmDbContext db)
    {
        var key = XElement.Parse(await db.Set<ProtectionKey>().Select(k => k.Xml).FirstAsync(Ct));
        XNamespace secret = "http://schemas.asp.net/2015/03/dataProtection";
        key.SetAttributeValue("id", Guid.NewGuid());
        key.Element("descriptor")!.Element("descriptor")!.Element("masterKey")!.ReplaceWith(new XElement(
            secret + "encryptedSecret", new XAttribute("decryptorType", typeof(EncryptedXmlDecryptor).AssemblyQualifiedName!), new XElement("gone")));
        db.Add(new ProtectionKey("locked", key.ToString()));

        return await db.SaveChangesAsync(Ct);
    }

    private async Task Night()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NightRunner>().RunAsync(Ct);
    }

    private Task<DateTime> Mark() => app.Database(db => db.OperationMarks.Where(m => m.Deed == OperationDeed.VerifyLog).Select(m => m.At).SingleAsync(Ct));

    private static async Task<bool> IsReady(WebApplicationFactory<Program> node)
    {
        using var browser = node.CreateClient();
        using var answer = await browser.GetAsync("/health/ready", Ct);
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable });

        return answer.StatusCode == HttpStatusCode.OK;
    }
}
