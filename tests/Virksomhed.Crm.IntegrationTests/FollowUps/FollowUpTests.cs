using System.Net;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.FollowUps;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.FollowUps;

public class FollowUpTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_planned_follow_up_stands_in_my_list_under_its_group()
    {
        var employer = await app.EmployerId(TestWorld.Employers[0]);
        var client = await app.SignedInAs(Role.Konsulent);
        using var saved = await client.PostForm($"/followups/plan?employerId={employer}", new() { { "Text", "Ring om læreplads" }, { "DueOn", Day(0) } });

        Assert.Equal($"/employers/{employer}", saved.Headers.Location?.OriginalString);
        var list = (await client.Page("/followups")).QuerySelector(".crm-table")!.TextContent;
        Assert.Contains("I dag", list, StringComparison.Ordinal);
        Assert.Contains("Ring om læreplads", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_form_comes_back_with_what_was_typed()
    {
        var employer = await app.EmployerId(TestWorld.Employers[0]);
        var client = await app.SignedInAs(Role.Konsulent);
        using var refused = await client.PostForm(
            $"/followups/plan?employerId={employer}", new() { { "Text", "Ring til 010190-1234" }, { "DueOn", "" }, { "ResponsibleId", "" } });
        var errors = await refused.Errors();

        Assert.Contains("CPR", Assert.Single(errors["Text"]), StringComparison.Ordinal);
        Assert.Single(errors["DueOn"]);
        Assert.Single(errors["ResponsibleId"]);
        Assert.Equal("Ring til 010190-1234", (await refused.Document()).QuerySelector("#Text")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_day_that_is_none_is_refused()
    {
        var employer = await app.EmployerId(TestWorld.Employers[0]);
        var client = await app.SignedInAs(Role.Konsulent);
        using var refused = await client.PostForm($"/followups/plan?employerId={employer}", new() { { "Text", "Ring" }, { "DueOn", "i morgen" } });

        Assert.Single((await refused.Errors())["DueOn"]);
    }

    [Fact]
    public async Task Someone_of_another_municipality_or_of_an_employer_cannot_be_responsible()
    {
        var employer = await app.EmployerId(TestWorld.Employers[0]);
        var client = await app.SignedInAs(Role.Konsulent);
        int[] others = [await app.UserId(Role.Konsulent, TestWorld.Soenderborg), await app.UserId(Role.Arbejdsgiver)];

        foreach (var other in others)
        {
            using var refused = await client.PostForm($"/followups/plan?employerId={employer}", new() { { "Text", "Ring" }, { "ResponsibleId", $"{other}" } });
            Assert.Single((await refused.Errors())["ResponsibleId"]);
        }
    }

    [Fact]
    public async Task Another_municipality_finds_neither_the_follow_up_nor_its_employer()
    {
        var id = await Plan(Role.Konsulent, "Ring", 1);
        var employer = await app.EmployerId(TestWorld.Employers[0]);
        var client = await app.SignedInAs(Role.Leder, TestWorld.Soenderborg);

        foreach (var url in new[] { $"/followups/{id}/edit", $"/followups/{id}/complete", $"/followups/plan?employerId={employer}" })
        {
            using var response = await client.GetAsync(url, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task One_tap_completes_a_colleagues_follow_up_and_it_can_be_opened_again()
    {
        var id = await Plan(Role.Leder, "Send kandidater", -3);
        var client = await app.SignedInAs(Role.Konsulent);
        using var done = await client.PostForm("/followups?team=true", [], $"/followups/{id}/complete");
        Assert.Equal("/followups?team=true", done.Headers.Location?.OriginalString);
        Assert.NotNull((await Find(id)).DoneAt);

        using var opened = await client.PostForm("/followups?team=true&done=true", [], $"/followups/{id}/reopen");
        Assert.Null((await Find(id)).DoneAt);
    }

    [Fact]
    public async Task The_outcome_is_kept_but_a_cpr_number_is_refused()
    {
        var id = await Plan(Role.Konsulent, "Aftal møde", 0);
        var client = await app.SignedInAs(Role.Konsulent);
        using var refused = await client.PostForm($"/followups/{id}/complete", new() { { "Outcome", "Mødte 0101901234" } });
        Assert.Single((await refused.Errors())["Outcome"]);

        using var done = await client.PostForm($"/followups/{id}/complete", new() { { "Outcome", "Møde 3. december" } });
        Assert.Equal("Møde 3. december", (await Find(id)).Outcome);
    }

    [Fact]
    public async Task The_second_of_two_editors_gets_the_form_back_with_what_the_first_wrote()
    {
        var id = await Plan(Role.Konsulent, "Første tekst", 2);
        var client = await app.SignedInAs(Role.Konsulent);
        var before = await Find(id);
        using var first = await client.PostForm($"/followups/{id}/edit", new() { { "Text", "Den første skrev" } });
        using var second = await client.PostForm($"/followups/{id}/edit", new() { { "Text", "Den anden skrev" }, { "Version", $"{before.Version}" } });
        var page = await second.Document();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Contains("Den første skrev", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Den anden skrev", page.QuerySelector("#Text")!.GetAttribute("value"));
        Assert.Equal("Den første skrev", (await Find(id)).Text);
    }

    [Fact]
    public async Task The_list_is_filtered_by_responsible_and_employer_and_overdue_stands_first()
    {
        await Plan(Role.Fastholdelseskonsulent, "Senere sag", 40);
        await Plan(Role.Fastholdelseskonsulent, "Overskredet sag", -2);
        await Plan(Role.Fastholdelseskonsulent, "Hos plejehjemmet", 1, TestWorld.Employers[2]);
        var user = await app.UserId(Role.Fastholdelseskonsulent);
        var client = await app.SignedInAs(Role.Leder);

        Assert.Equal(["Overskredet sag", "Hos plejehjemmet", "Senere sag"], await Titles(client, $"/followups?responsibleId={user}"));
        Assert.Equal(["Hos plejehjemmet"], await Titles(client, $"/followups?responsibleId={user}&employer=fjordlyst"));
        Assert.Equal(["Hos plejehjemmet"], await Titles(client, $"/followups?responsibleId={user}&employerId={await app.EmployerId(TestWorld.Employers[2])}"));
    }

    [Fact]
    public async Task A_return_address_outside_the_site_is_not_followed()
    {
        var id = await Plan(Role.Konsulent, "Ring", 0);
        var client = await app.SignedInAs(Role.Konsulent);
        using var done = await client.PostForm($"/followups/{id}/complete", new() { { "returnUrl", "https://evil.example/" } });

        Assert.Equal("/", done.Headers.Location?.OriginalString);
    }

    private static async Task<IEnumerable<string>> Titles(HttpClient client, string url) =>
        (await client.Page(url)).QuerySelectorAll("tbody .crm-company").Select(title => title.TextContent.Trim());

    private string Day(int fromToday) => app.Clock.Today().AddDays(fromToday).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private Task<FollowUp> Find(int id) => app.Database(db => Task.FromResult(db.FollowUps.Single(followUp => followUp.Id == id)));

    private async Task<int> Plan(string role, string text, int fromToday, string? employerName = null)
    {
        var (employer, user) = (await app.EmployerId(employerName ?? TestWorld.Employers[0]), await app.UserId(role));

        return await app.Database(async db =>
        {
            var followUp = FollowUp.Plan(TestWorld.Aabenraa, employer, user, app.Clock.Today().AddDays(fromToday), text);
            db.FollowUps.Add(followUp);
            await db.SaveChangesAsync();

            return followUp.Id;
        });
    }
}
