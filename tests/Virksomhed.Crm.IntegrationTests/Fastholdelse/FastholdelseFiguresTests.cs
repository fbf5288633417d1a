using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Fastholdelse;

public class FastholdelseFiguresTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Figures = "/fastholdelse/figures";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_managers_numbers_move_with_the_cases_and_lead_to_none_of_them()
    {
        var manager = await app.SignedInAs(Role.Leder);
        var (opened, closed) = (await Stat(manager, "Åbnet i"), await Stat(manager, "Afsluttet i"));
        var id = await app.OpenCase();
        var browser = await app.SignedInAs(Role.Fastholdelseskonsulent);
        using var close = await browser.PostForm($"/fastholdelse/{id}/close", new() { { "Outcome", "PartlyBack" } });

        Assert.Equal((opened + 1, closed + 1), (await Stat(manager, "Åbnet i"), await Stat(manager, "Afsluttet i")));
        Assert.Empty((await manager.Page(Figures)).QuerySelectorAll($"main a[href^='/fastholdelse/{id}']"));
        Assert.DoesNotContain(TestWorld.Employers[0], (await manager.Page(Figures)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_municipalitys_cases_are_not_counted()
    {
        await app.OpenCase();

        Assert.Equal(0, await Stat(await app.SignedInAs(Role.Leder, TestWorld.Soenderborg), "Åbne nu"));
    }

    [Fact]
    public async Task What_leaves_the_municipality_holds_no_count_under_five()
    {
        await app.OpenCase();
        var manager = await app.SignedInAs(Role.Leder);
        var file = await manager.GetStringAsync($"{Figures}/export.csv", Ct);
        var counts = file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(';')[^1].Trim('"')).ToList();

        Assert.NotEmpty(counts);
        Assert.All(counts, count => Assert.True(count == SharedCounts.Hidden || int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) >= SharedCounts.Least, count));
    }

    [Fact]
    public async Task The_cases_of_one_who_has_left_are_given_to_another_by_the_manager()
    {
        var id = await app.OpenCase();
        var left = await app.Database(async db =>
        {
            var user = new Data.CrmUser { MunicipalityCode = TestWorld.Aabenraa, FullName = "Rejst Væk", UserName = "rejst@580.example", Email = "rejst@580.example", IsActive = false };
            db.Users.Add(user);
            await db.SaveChangesAsync();
            (await db.Fastholdelsessager.SingleAsync(sag => sag.Id == id)).HandOver(user.Id);
            await db.SaveChangesAsync();

            return user.Id;
        });
        var manager = await app.SignedInAs(Role.Leder);
        Assert.Contains("Rejst Væk", (await manager.Page(Figures)).Body!.TextContent, StringComparison.Ordinal);
        var adviser = await app.UserId(Role.Fastholdelseskonsulent);
        using var given = await manager.PostForm($"{Figures}/hand-over/{left}", new() { { "ToId", $"{adviser}" } });

        Assert.Equal(adviser, (await app.Case(id)).ResponsibleId);
    }

    [Fact]
    public async Task The_cases_of_one_who_is_still_there_are_not_taken_away()
    {
        var manager = await app.SignedInAs(Role.Leder);
        var adviser = await app.UserId(Role.Fastholdelseskonsulent);
        using var refused = await manager.PostForm($"{Figures}/hand-over/{adviser}", new() { { "ToId", "1" } }, smuggled: true);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    private static async Task<int> Stat(HttpClient manager, string label) => int.Parse(
        (await manager.Page(Figures)).QuerySelectorAll(".crm-stat").Single(stat => stat.QuerySelector("dt")!.TextContent.StartsWith(label, StringComparison.Ordinal))
            .QuerySelector(".crm-stat__value")!.TextContent.Trim(), System.Globalization.CultureInfo.InvariantCulture);
}
