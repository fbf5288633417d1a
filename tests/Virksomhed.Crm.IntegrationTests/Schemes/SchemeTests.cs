using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Schemes;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Agreements;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Schemes;

public class SchemeTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("q=skånejob", "Skånejob")]
    [InlineData("q=syge+uarbejdsdygtig", "")]
    [InlineData("need=Retain&q=56", "§ 56-aftale")]
    [InlineData("status=Closed", "Jobrotation,Uddannelsesløft")]
    public async Task The_catalogue_is_filtered_by_the_address(string query, string expected)
    {
        var page = await (await app.SignedInAs(Role.Konsulent)).Page($"/schemes?{query}");

        Assert.Equal(expected, string.Join(',', page.QuerySelectorAll("tbody th a").Select(link => link.TextContent)));
    }

    [Fact]
    public async Task The_guide_is_answered_by_links_alone_and_ends_in_open_cards_that_fit()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var page = await client.Page("/schemes/guide");

        for (var questions = 0; page.QuerySelector(".crm-guide__answers a") is { } answer; questions++)
        {
            Assert.True(questions < 3, "The guide asks more than three questions.");
            page = await client.Page(answer.GetAttribute("href")!);
        }

        var cards = page.QuerySelectorAll(".crm-scheme h3").Select(card => card.TextContent.Trim()).ToList();
        Assert.Contains("Virksomhedspraktik", cards);
        Assert.DoesNotContain("Jobrotation", cards);
        Assert.DoesNotContain("Nytteindsats", cards);
    }

    [Fact]
    public async Task An_answer_that_does_not_exist_is_asked_again() =>
        Assert.NotEmpty((await (await app.SignedInAs(Role.Konsulent)).Page("/schemes/guide?need=Recruit&person=9999")).QuerySelectorAll(".crm-guide__answers a"));

    [Fact]
    public async Task New_terms_are_a_version_of_their_own_and_the_old_ones_stay_as_history()
    {
        var id = await app.SchemeId("isbryder");
        var client = await app.SignedInAs(Role.Administrator);
        var today = app.Clock.Today();

        await client.PostForm($"/schemes/{id}/terms/new", new() { { "ValidFrom", $"{today:yyyy-MM-dd}" }, { "Duration", "Op til 24 måneder." }, { "Source", "Ny bekendtgørelse" }, { "VerifiedBy", "Anders" }, { "VerifiedOn", $"{today:yyyy-MM-dd}" } }).Saved();

        var text = (await client.Page($"/schemes/{id}")).QuerySelector("main")!.TextContent;
        Assert.Contains("Op til 24 måneder.", text, StringComparison.Ordinal);
        Assert.Contains("Fra 01.01.2020", text, StringComparison.Ordinal);
        Assert.Contains("Bekræftet af Anders", text, StringComparison.Ordinal);
        using var same = await client.PostForm($"/schemes/{id}/terms/new", new() { { "ValidFrom", $"{today:yyyy-MM-dd}" }, { "Source", "Igen" } });
        Assert.Contains("allerede vilkår", (await same.Errors())["ValidFrom"].Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rate_is_unverified_until_somebody_has_said_who_and_when()
    {
        var id = await app.SchemeId(SchemeCode.Voksenlaerling);
        var client = await app.SignedInAs(Role.Administrator);
        Assert.Contains("sats ikke verificeret", (await client.Page($"/schemes/{id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        using var half = await client.PostForm($"/schemes/{id}/rates/new", Rate("Prøvesats", verifiedBy: "Anders", verifiedOn: ""));
        Assert.Equal(["VerifiedOn"], (await half.Errors()).Select(error => error.Key));
        await client.PostForm($"/schemes/{id}/rates/new", Rate("Prøvesats", verifiedBy: "Anders", verifiedOn: "2026-01-05")).Saved();

        var text = (await client.Page($"/schemes/{id}")).QuerySelector("main")!.TextContent;
        Assert.Contains("1.234,5 kr. pr. time", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1.234,5 kr. pr. time (sats ikke verificeret)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_adds_its_own_scheme_which_the_neighbour_does_not_have()
    {
        var client = await app.SignedInAs(Role.Administrator);
        using var added = await client.PostForm("/schemes/new", new() { { "Name", "Grænsependlerpakken" }, { "Needs", "Recruit" }, { "Persons", "Unemployed" }, { "Employers", "Private", "Public" } });
        Assert.Equal(HttpStatusCode.Found, added.StatusCode);
        using var twice = await client.PostForm("/schemes/new", new() { { "Name", "grænsependlerpakken" }, { "Needs", "Recruit" }, { "Persons", "Unemployed" }, { "Employers", "Private" } });
        Assert.Contains("allerede en ordning", (await twice.Errors())["Name"].Single(), StringComparison.Ordinal);

        Assert.Equal("egen_graensependlerpakken", await app.Database(db => db.Schemes.Where(s => s.Name == "Grænsependlerpakken").Select(s => s.Code).SingleAsync(Ct)));
        Assert.False(await app.Database(db => db.Schemes.AnyAsync(s => s.Name == "Grænsependlerpakken", Ct), TestWorld.Soenderborg));
        Assert.True(await app.Database(db => db.Schemes.AnyAsync(s => s.Code == SchemeCode.Fleksjob, Ct), TestWorld.Soenderborg));
    }

    [Fact]
    public async Task The_ratio_rule_is_dated_data_with_a_source()
    {
        var client = await app.SignedInAs(Role.Administrator);
        using var refused = await client.PostForm("/ratio-rules/new", new() { { "ValidFrom", "2020-01-01" }, { "Source", "Igen" } });
        Assert.Contains("allerede en regel", (await refused.Errors())["ValidFrom"].Single(), StringComparison.Ordinal);

        await client.PostForm("/ratio-rules/new", new() { { "ValidFrom", "2040-01-01" }, { "EmployeesPerPlace", "4" }, { "Source", "Ny lov" } }).Saved();

        Assert.Contains("Ny lov", (await client.Page("/ratio-rules")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await (await app.SignedInAs(Role.Konsulent)).Page("/ratio-rules")).QuerySelector("main a[href^='/ratio-rules/']"));
    }

    private static Fields Rate(string name, string verifiedBy, string verifiedOn) => new()
    {
        { "Name", name }, { "Amount", "1.234,50" }, { "Unit", "kr. pr. time" }, { "ValidFrom", "2026-01-01" }, { "Source", "Vejledning om satser 2026" },
        { "VerifiedBy", verifiedBy }, { "VerifiedOn", verifiedOn },
    };
}
