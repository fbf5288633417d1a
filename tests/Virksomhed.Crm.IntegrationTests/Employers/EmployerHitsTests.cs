using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Employers;

public class EmployerHitsTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task Parts_of_a_name_find_the_employer_and_names_that_begin_so_come_first()
    {
        await app.AddEmployer("A Vestkystens Tømrere ApS");
        await app.AddEmployer("Tømrer Hansen ApS");
        var found = await Options("tømrer");

        Assert.Equal("Tømrer Hansen ApS", found[0]);
        Assert.Contains("Nordals Tømrerforretning ApS", found);
        Assert.Contains("A Vestkystens Tømrere ApS", found);
    }

    [Fact]
    public async Task A_cvr_number_finds_its_employer_and_nothing_else()
    {
        var id = await app.AddEmployer("Nummer Et ApS");
        var cvr = (await app.Reload(id)).Cvr;

        Assert.Equal(["Nummer Et ApS"], await Options($"{cvr[..2]} {cvr[2..4]} {cvr[4..6]} {cvr[6..]}"));
    }

    [Fact]
    public async Task At_most_eight_employers_are_shown()
    {
        for (var i = 0; i < 12; i++)
        {
            await app.AddEmployer($"Ottetal {i} ApS");
        }

        Assert.Equal(8, (await Options("ottetal")).Count);
    }

    [Fact]
    public async Task Contact_persons_are_found_by_parts_of_their_name() =>
        Assert.Contains("Bente Bruun", await Options("bruun"));

    [Theory]
    [InlineData("log kon", "Log kontakt")]
    [InlineData("opfølg", "Ny opfølgning")]
    [InlineData("overb", "Overblik")]
    public async Task Pages_and_actions_are_found_by_name(string typed, string expected) => Assert.Contains(expected, await Options(typed));

    [Fact]
    public async Task Pages_of_other_roles_are_not_offered()
    {
        Assert.DoesNotContain("CVR-import", await Options("cvr-import"));
        Assert.Contains("CVR-import", await Options("cvr-import", Role.Administrator));
    }

    [Fact]
    public async Task Another_municipalitys_employers_and_persons_are_not_found()
    {
        Assert.Empty(await Options("maskinfabrik"));
        Assert.Equal(["Als Maskinfabrik A/S"], await Options("maskinfabrik", Role.Konsulent, TestWorld.Soenderborg));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("' OR x=x --")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Anything_may_be_typed(string typed) => Assert.DoesNotContain(await Options(typed), name => name == "Nordals Tømrerforretning ApS");

    private async Task<List<string>> Options(string typed, string role = Role.Konsulent, int municipality = TestWorld.Aabenraa)
    {
        var page = await (await app.SignedInAs(role, municipality)).Page($"/employers/search?q={Uri.EscapeDataString(typed)}");

        return [.. page.QuerySelectorAll("[role=option] span").Select(option => option.TextContent)];
    }
}
