using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Fastholdelse;

public class SicknessAdviserTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_larger_employer_lacks_an_adviser_until_it_has_one_and_the_history_keeps_who_it_was()
    {
        var large = await app.AddEmployer("Storfabrikken", data => data with { Employees = 50, SizeFrom = 50 });
        var small = await app.AddEmployer("Lillefabrikken", data => data with { Employees = 49, SizeFrom = 20 });
        var manager = await app.SignedInAs(Role.Leder);
        var lacking = await manager.Page("/sickness-advisers");
        Assert.NotNull(lacking.QuerySelector($"a[href='/sickness-advisers/{large}']"));
        Assert.Null(lacking.QuerySelector($"a[href='/sickness-advisers/{small}']"));

        var adviser = await app.UserId(Role.Fastholdelseskonsulent);
        await manager.PostForm($"/sickness-advisers/{large}", new() { { "AdviserId", $"{adviser}" } }).Saved();

        Assert.Null((await manager.Page("/sickness-advisers")).QuerySelector($"a[href='/sickness-advisers/{large}']"));
        Assert.Contains("Frode Fastholdelseskonsulent", (await manager.Page("/sickness-advisers?all=true")).QuerySelector($"tr:has(a[href='/employers/{large}'])")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Frode Fastholdelseskonsulent", (await manager.Page($"/employers/{large}")).GetElementById("fastholdelse")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(adviser, await app.Database(db => db.Assignments.Where(a => a.EmployerId == large && a.Kind == AssignmentKind.SicknessAdviser && a.Until == null).Select(a => a.UserId).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Only_a_fastholdelseskonsulent_can_be_the_adviser()
    {
        var large = await app.AddEmployer("Mellemfabrikken", data => data with { Employees = 80, SizeFrom = 50 });
        using var refused = await (await app.SignedInAs(Role.Leder)).PostForm($"/sickness-advisers/{large}", new() { { "AdviserId", $"{await app.UserId(Role.Konsulent)}" } });

        Assert.NotEmpty((await refused.Errors())[""]);
    }

    [Fact]
    public async Task From_how_many_employees_on_is_a_setting()
    {
        await app.AddEmployer("Tærskel A/S", data => data with { Employees = 33, SizeFrom = 20 });
        var administrator = await app.SignedInAs(Role.Administrator);
        await administrator.PostForm("/municipality/settings", new() { { "LargeEmployerFrom", "30" } }).Saved();
        var listed = (await (await app.SignedInAs(Role.Leder)).Page("/sickness-advisers")).Body!.TextContent;
        await administrator.PostForm("/municipality/settings", new() { { "LargeEmployerFrom", "50" } }).Saved();

        Assert.Contains("Tærskel A/S", listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_municipalitys_employer_is_not_found()
    {
        var other = await app.AddEmployer("Fremmed", municipality: TestWorld.Soenderborg);
        using var response = await (await app.SignedInAs(Role.Leder)).GetAsync($"/sickness-advisers/{other}", Ct);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
