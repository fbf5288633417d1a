using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.CsrMaerker;

public class CsrApplicationTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_application_goes_from_draft_to_a_diploma_that_names_municipality_and_employer()
    {
        var application = await app.Award("Æblegård Ødis ApS");
        using var diploma = await (await app.SignedInAs(Role.Konsulent)).GetAsync($"{application}/diploma.pdf", Ct);
        var content = await diploma.Content.ReadAsByteArrayAsync(Ct);

        Assert.Equal(CsrStatus.Awarded, (await app.Application(application)).Status);
        Assert.Equal("application/pdf", diploma.Content.Headers.ContentType!.MediaType);
        Assert.Equal(CsrFileKind.Pdf, CsrFileKinds.Of(content));
        Assert.Contains(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("Æblegård Ødis ApS")), Encoding.Latin1.GetString(content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_diploma_before_the_award()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var application = await app.StartDraft(client, "Uden diplom ApS");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{application}/diploma.pdf", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_second_application_for_the_same_year_is_refused()
    {
        await app.OpenWindow();
        var (client, employer) = (await app.SignedInAs(Role.Konsulent), await app.AddEmployer("To gange ApS"));
        var url = $"/csr-maerker/applications/new?employerId={employer}";
        await client.PostForm(url, []).Saved();
        using var second = await client.PostForm(url, []);

        Assert.Contains("allerede en ansøgning", Assert.Single((await second.Errors())[""]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_employers_workplace_is_refused()
    {
        await app.OpenWindow();
        var (client, employer) = (await app.SignedInAs(Role.Konsulent), await app.AddEmployer("Egen ApS"));
        var unit = await app.Database(db => db.ProductionUnits.Where(u => u.EmployerId != employer).Select(u => u.Id).FirstAsync(Ct));
        using var refused = await client.PostForm($"/csr-maerker/applications/new?employerId={employer}", new() { { "ProductionUnitId", $"{unit}" } });

        Assert.Contains("hører ikke til", Assert.Single((await refused.Errors())[""]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_that_cannot_be_are_refused_beside_their_fields()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var application = await app.StartDraft(client, "Forkerte tal ApS");
        using var refused = await client.PostForm($"{application}/edit", new() { { "Staff", "mange" }, { "Lines[0].Persons", "-1" } });
        var errors = await refused.Errors();
        using var tooMany = await client.PostForm($"{application}/edit", new() { { "Staff", "2" }, { "Lines[0].Persons", "3" } });

        Assert.Single(errors["Staff"]);
        Assert.Contains("flere personer", Assert.Single((await tooMany.Errors())[""]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_without_documents_is_not_handed_in_and_the_page_says_why()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var application = await app.StartDraft(client, "Uden bilag ApS");
        await client.PostForm($"{application}/edit", new() { { "Staff", "10" }, { "Lines[1].Persons", "1" } }).Saved();
        using var refused = await client.PostForm(application, [], $"{application}/submit");

        Assert.Contains("bilag", Assert.Single((await refused.Errors())[""]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_is_sent_back_with_a_reason_that_stays_on_it()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var application = await app.StartDraft(client, "Sendes tilbage ApS");
        await client.Fill(application);
        await client.Submit(application);
        using var refused = await client.PostForm($"{application}/return", new() { { "Reason", "" } });
        Assert.Single((await refused.Errors())["Reason"]);
        await client.PostForm($"{application}/return", new() { { "Reason", "Bilaget kan ikke læses." } }).Saved();

        Assert.Contains("Bilaget kan ikke læses.", (await client.Page(application)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(CsrStatus.Draft, (await app.Application(application)).Status);
    }

    [Fact]
    public async Task Below_the_threshold_is_screened_as_not_met_and_rejected_with_a_reason()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var application = await app.StartDraft(client, "Under kravet ApS");
        await client.Fill(application, staff: 101, persons: 10);
        await client.Submit(application);
        await client.Screen(application);
        Assert.Equal((9.9m, false), (await app.Application(application) is var screened ? (screened.Percent, screened.MeetsRules!.Value) : default));
        var manager = await app.SignedInAs(Role.Leder);
        using var refused = await manager.PostForm($"{application}/reject", new() { { "Reason", "" } });
        Assert.Single((await refused.Errors())["Reason"]);
        await manager.PostForm($"{application}/reject", new() { { "Reason", "Andelen er under kravet." } }).Saved();

        Assert.Equal(CsrStatus.Rejected, (await app.Application(application)).Status);
    }

    [Fact]
    public async Task A_draft_is_dropped_with_its_files_and_nothing_else_is()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var application = await app.StartDraft(client, "Slettes ApS");
        await client.Fill(application);
        await client.PostForm(application, [], $"{application}/drop").Saved();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(application, Ct)).StatusCode);
        Assert.False(await app.Database(db => db.CsrDocuments.AnyAsync(d => d.ApplicationId == CsrWorld.Id(application), Ct)));
    }

    [Fact]
    public async Task Of_two_who_change_the_numbers_the_second_is_told()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var application = await app.StartDraft(client, "To rettere ApS");
        var version = (await app.Application(application)).Version;
        await client.PostForm($"{application}/edit", new() { { "Staff", "10" } }).Saved();
        using var second = await client.PostForm($"{application}/edit", new() { { "Staff", "20" }, { "Version", $"{version}" } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Equal(10, (await app.Application(application)).Staff);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/documents/new")]
    [InlineData("/screen")]
    [InlineData("/return")]
    [InlineData("/reject")]
    public async Task Another_municipalitys_application_is_not_found(string page)
    {
        var application = await app.StartDraft(await app.SignedInAs(Role.Konsulent), $"Ikke jeres {page} ApS");
        using var response = await (await app.SignedInAs(Role.Leder, TestWorld.Soenderborg)).GetAsync(application + page, Ct);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_step_with_another_municipalitys_application_is_refused()
    {
        var application = await app.StartDraft(await app.SignedInAs(Role.Konsulent), "Ikke jeres trin ApS");
        await app.OpenWindow(TestWorld.Soenderborg);
        using var response = await (await app.SignedInAs(Role.Konsulent, TestWorld.Soenderborg)).GetAsync($"{application}/diploma.pdf", Ct);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(CsrStatus.Draft, (await app.Application(application)).Status);
    }
}
