using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.FollowUps;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.FollowUps;

public class FollowUpListTests(CrmApp app) : IClassFixture<CrmApp>, IAsyncLifetime
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (await app.Database(db => db.FollowUps.AnyAsync(Ct)))
        {
            return;
        }

        var (karen, lone) = (await app.UserId(Role.Konsulent), await app.UserId(Role.Leder));
        await Plan(TestWorld.Employers[0], lone, 3, "Nordals næste");
        await Plan(TestWorld.Employers[1], karen, 1, "Åbos næste");
        await Plan(TestWorld.Employers[2], karen, 2, "=Plejehjemmets");
        await app.AddEmployer("Beskyttet Opfølgning ApS", data => data with { IsProtected = true });
        await Plan("Beskyttet Opfølgning ApS", karen, 4, "Hos den beskyttede");
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);

        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("", "Åbos næste", "=Plejehjemmets", "Nordals næste", "Hos den beskyttede")]
    [InlineData("&sort=-due", "Hos den beskyttede", "Nordals næste", "=Plejehjemmets", "Åbos næste")]
    [InlineData("&sort=employer", "Hos den beskyttede", "=Plejehjemmets", "Nordals næste", "Åbos næste")]
    [InlineData("&sort=-employer", "Åbos næste", "Nordals næste", "=Plejehjemmets", "Hos den beskyttede")]
    [InlineData("&sort=responsible", "Åbos næste", "=Plejehjemmets", "Hos den beskyttede", "Nordals næste")]
    [InlineData("&sort=-responsible", "Nordals næste", "Åbos næste", "=Plejehjemmets", "Hos den beskyttede")]
    public async Task The_list_is_ordered_by_its_address(string sort, params string[] expected)
    {
        var page = await (await app.SignedInAs(Role.Konsulent)).Page($"/followups?team=true{sort}");

        Assert.Equal(expected, page.QuerySelectorAll("tbody .crm-company").Select(title => title.TextContent.Trim()));
        Assert.Equal(sort.Length == 0, page.QuerySelector(".crm-table__group") is not null);
    }

    [Fact]
    public async Task The_export_holds_what_the_list_shows_without_formulas_and_without_the_protected()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var lines = (await client.GetStringAsync(new Uri("/followups/export.csv?sort=-due", UriKind.Relative), Ct)).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        var all = await client.GetStringAsync(new Uri("/followups/export.csv?team=true&includeProtected=true", UriKind.Relative), Ct);

        Assert.StartsWith("Frist;Opfølgning;CVR-nummer;Virksomhed;", lines[0], StringComparison.Ordinal);
        Assert.Contains(";'=Plejehjemmets;", lines[1], StringComparison.Ordinal);
        Assert.Contains(";Åbos næste;", lines[2], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
        Assert.Contains("Hos den beskyttede", all, StringComparison.Ordinal);
        Assert.Contains("Nordals næste", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_municipality_exports_nothing_of_ours_and_nobody_without_signing_in()
    {
        var other = await (await app.SignedInAs(Role.Leder, TestWorld.Soenderborg)).GetStringAsync(
            new Uri("/followups/export.csv?team=true&includeProtected=true", UriKind.Relative), Ct);
        using var nobody = await app.Anonymous().GetAsync(new Uri("/followups/export.xlsx", UriKind.Relative), Ct);

        Assert.DoesNotContain("næste", other, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, nobody.StatusCode);
    }

    private async Task Plan(string employer, int responsible, int days, string text)
    {
        var id = await app.EmployerId(employer);
        await app.Database(async db =>
        {
            db.FollowUps.Add(FollowUp.Plan(TestWorld.Aabenraa, id, responsible, app.Clock.Today().AddDays(days), text));
            await db.SaveChangesAsync(Ct);
        });
    }
}
