using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Employers;

public class EmployerListTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task The_list_is_in_Danish_order_with_å_last_and_shows_only_the_own_municipality()
    {
        string[] ordered = ["Fjordens Fisk ApS", "Zebra Maling ApS", "Ærø Færger A/S", "Østjysk Stål A/S", "Åbo Kran ApS", "Aalborg Portland A/S"];

        foreach (var name in ordered.Reverse())
        {
            await app.AddEmployer(name, d => d with { Town = "Rækkefølge" });
        }

        await app.AddEmployer("Fremmed ApS", d => d with { Town = "Rækkefølge" }, TestWorld.Soenderborg);

        Assert.Equal(ordered, await Rows("/employers?town=Rækkefølge"));
    }

    [Fact]
    public async Task Each_filter_in_the_address_narrows_the_list()
    {
        var town = "Padborg";
        await app.AddEmployer("Grænsens El A/S", d => d with { Town = town, SizeFrom = 50, Sector = Sector.Byggeri, BranchCode = "433200", BranchEdition = BranchVersion.Db25 });
        await app.AddEmployer("Skjult Lager ApS", d => d with { Town = town, IsProtected = true, SizeFrom = 1, BranchCode = "433200", BranchEdition = BranchVersion.Db07 });
        await app.AddEmployer("Lukket Kro ApS", d => d with { Town = town, CeasedOn = new DateOnly(2025, 1, 1) });

        Assert.Equal(["Grænsens El A/S", "Skjult Lager ApS"], await Rows($"/employers?town={town}"));
        Assert.Equal(["Grænsens El A/S"], await Rows($"/employers?town={town}&size=50"));
        Assert.Equal(["Grænsens El A/S"], await Rows($"/employers?town={town}&sector=Byggeri"));
        Assert.Equal(["Grænsens El A/S"], await Rows($"/employers?town={town}&branch=snedker"));
        Assert.Equal(["Grænsens El A/S"], await Rows($"/employers?town={town}&branch=4332"));
        Assert.Equal(["Skjult Lager ApS"], await Rows($"/employers?town={town}&protected=yes"));
        Assert.Equal(["Grænsens El A/S"], await Rows($"/employers?town={town}&protected=no"));
        Assert.Equal(["Lukket Kro ApS"], await Rows($"/employers?town={town}&ceased=yes"));
        Assert.Equal(3, (await Rows($"/employers?town={town}&ceased=all")).Count);
        Assert.Equal(["Grænsens El A/S"], await Rows($"/employers?town={town}&q=grænsen"));
        Assert.Equal(2, (await Rows($"/employers?town={town}&contacted=never")).Count);
        Assert.Empty(await Rows($"/employers?town={town}&contacted=12m"));
        Assert.Empty(await Rows($"/employers?town={town}&owner=me"));
        Assert.Equal(2, (await Rows($"/employers?town={town}&owner=none")).Count);
    }

    [Fact]
    public async Task A_filter_is_told_on_a_chip_that_takes_it_away_and_leaves_the_rest()
    {
        var page = await (await app.SignedInAs(Role.Konsulent)).Page("/employers?town=Aabenraa&size=10&page=1");
        var chip = page.QuerySelectorAll("a.crm-chip").Single(link => link.TextContent.Contains("Aabenraa", StringComparison.Ordinal));

        Assert.Equal("/employers?size=10", chip.GetAttribute("href"));
    }

    [Fact]
    public async Task A_long_list_is_paged_and_says_how_many_it_shows_of_all()
    {
        for (var i = 0; i < 27; i++)
        {
            await app.AddEmployer($"Række {i:00} ApS", d => d with { Town = "Tinglev" });
        }

        ((MemoryCache)app.Services.GetRequiredService<IMemoryCache>()).Clear(); // a minute later

        var page = await (await app.SignedInAs(Role.Konsulent)).Page("/employers?town=Tinglev&page=2");
        var all = await app.Database(db => Task.FromResult(db.Employers.Count(e => e.CeasedOn == null)));

        Assert.Equal(["Række 25 ApS", "Række 26 ApS"], page.QuerySelectorAll("tbody .crm-company").Select(cell => cell.TextContent.Trim()));
        Assert.Equal($"27 virksomheder af {all}", Text(page.QuerySelector(".crm-resultbar p")!));
    }

    [Theory]
    [InlineData("/employers?level=Findes_ikke&size=mange&sort=hvad&contacted=x&owner=y")]
    [InlineData("/employers?page=-1")]
    [InlineData("/employers?page=999999999")]
    [InlineData("/employers?q=%25_%27%22")]
    public async Task A_spoiled_address_still_shows_a_list(string url) =>
        Assert.NotNull((await (await app.SignedInAs(Role.Konsulent)).Page(url)).QuerySelector("h1"));

    [Fact]
    public async Task Nobody_sees_the_list_without_signing_in() =>
        Assert.Equal(HttpStatusCode.Found, (await app.Anonymous().GetAsync("/employers", TestContext.Current.CancellationToken)).StatusCode);

    private async Task<List<string>> Rows(string url) =>
        [.. (await (await app.SignedInAs(Role.Konsulent)).Page(url)).QuerySelectorAll("tbody .crm-company").Select(cell => cell.TextContent.Trim())];

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
