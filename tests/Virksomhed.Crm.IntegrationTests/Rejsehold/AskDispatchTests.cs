using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.Fastholdelse;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Rejsehold;

public class AskDispatchTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_consultant_asks_and_the_clock_runs()
    {
        var dispatch = await app.DispatchAsync(await app.AskAsync());

        Assert.Equal((DispatchState.Requested, DispatchReason.BeforeLeave, DispatchUrgency.High), (dispatch.State, dispatch.Reason, dispatch.Urgency));
        Assert.Equal((app.WorkingDay(1), app.WorkingDay(2)), (dispatch.AnswerDueOn, dispatch.VisitDueOn));
        var list = await (await app.SignedInAs(Role.Konsulent)).Page("/rejsehold?state=Requested");
        Assert.Contains(list.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains(TestWorld.Employers[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_employers_page_and_the_search_box_lead_to_the_form()
    {
        var (client, employer) = (await app.SignedInAs(Role.Konsulent), await app.EmployerId(TestWorld.Employers[1]));

        Assert.NotNull((await client.Page($"/employers/{employer}")).QuerySelector($"a[href='/rejsehold/ask?employerId={employer}']"));
        Assert.NotNull((await client.Page("/employers/search?q=rejse")).QuerySelector("a[href='/rejsehold/ask']"));
        Assert.Null((await (await app.SignedInAs(Role.Administrator)).Page("/employers/search?q=rejse")).QuerySelector("a[href='/rejsehold/ask']"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_asks_once()
    {
        var (client, url) = (await app.SignedInAs(Role.Konsulent), $"/rejsehold/ask?employerId={await app.EmployerId(TestWorld.Employers[1])}");
        var key = (await client.Page(url)).QuerySelector("[name=FormKey]")!.GetAttribute("value")!;
        var fields = RejseholdWorld.Request();
        fields.Add("FormKey", key);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.PostForm(url, fields)));

        Assert.Single(answers.Select(answer => answer.Headers.Location?.OriginalString).Distinct());
        Assert.Equal(1, await app.Database(db => db.Dispatches.CountAsync(d => d.FormKey == Guid.Parse(key), Ct)));
    }

    [Fact]
    public async Task What_is_missing_or_forbidden_is_refused_beside_its_field_and_what_was_typed_is_kept()
    {
        var (client, url) = (await app.SignedInAs(Role.Konsulent), $"/rejsehold/ask?employerId={await app.EmployerId(TestWorld.Employers[0])}");
        using var empty = await client.PostForm(url, new() { { "Place", "Kantinen" } });
        var errors = await empty.Errors();
        Assert.Equal("Vælg, hvorfor virksomheden henvendte sig.", errors["Reason"].Single());
        Assert.Contains("personens rolle", errors["AskedByRole"].Single(), StringComparison.Ordinal);
        Assert.Equal("Kantinen", (await empty.Document()).QuerySelector("#Place")!.GetAttribute("value"));

        using var cpr = await client.PostForm(url, new() { { "Reason", "OnLeave" }, { "AskedByRole", "010190-1234" } });
        Assert.Equal(CprNumber.Refusal, (await cpr.Errors())["AskedByRole"].Single());

        using var past = await client.PostForm(url, new() { { "Reason", "OnLeave" }, { "AskedByRole", "HR" }, { "WishedOn", app.Clock.Today().AddDays(-1).ToString("yyyy-MM-dd", null) } });
        Assert.Contains("Ønsket kan ikke ligge før", (await past.Errors())[""].Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_is_put_right_while_it_waits()
    {
        var id = await app.AskAsync();
        var client = await app.SignedInAs(Role.Konsulent);
        await client.PostForm($"/rejsehold/{id}/edit", new() { { "Urgency", "Acute" }, { "Place", "Receptionen" } }).Saved();

        Assert.Equal((DispatchUrgency.Acute, "Receptionen"), await app.Database(db => db.Dispatches.Where(d => d.Id == id).Select(d => new ValueTuple<DispatchUrgency, string?>(d.Urgency, d.Place)).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Only_who_is_on_the_case_links_to_it_and_sees_which_it_is()
    {
        var sag = await app.OpenCase();
        var request = RejseholdWorld.Request();
        request.Add("FastholdelsessagId", $"{sag}");
        var id = await app.AskAsync(request, role: Role.Fastholdelseskonsulent);

        Assert.NotNull((await (await app.SignedInAs(Role.Fastholdelseskonsulent)).Page($"/rejsehold/{id}")).QuerySelector($"a[href='/fastholdelse/{sag}']"));
        var colleague = await (await app.SignedInAs(Role.Konsulent)).Page($"/rejsehold/{id}");
        Assert.Null(colleague.QuerySelector($"a[href='/fastholdelse/{sag}']"));
        Assert.Contains("Kun de, der er på sagen, kan se den.", colleague.Body!.TextContent, StringComparison.Ordinal);

        var consultant = await app.SignedInAs(Role.Konsulent);
        using var smuggled = await consultant.PostForm($"/rejsehold/ask?employerId={await app.EmployerId(TestWorld.Employers[0])}", request, smuggled: true);
        Assert.Contains("dine egne sager", (await smuggled.Errors())["FastholdelsessagId"].Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calling_back_stops_the_clock_to_the_first_contact()
    {
        var id = await app.AskAsync();
        var client = await app.SignedInAs(Role.Konsulent);
        await client.PostForm($"/rejsehold/{id}", [], $"/rejsehold/{id}/answer").Saved();

        Assert.Equal(app.Clock.Today(), (await app.DispatchAsync(id)).AnsweredOn);
        Assert.Null((await client.Page($"/rejsehold/{id}")).QuerySelector($"form[action='/rejsehold/{id}/answer']"));
    }

    [Fact]
    public async Task Another_municipalitys_employer_and_dispatch_are_out_of_reach()
    {
        var foreign = await app.EmployerId(TestWorld.OtherEmployer, TestWorld.Soenderborg);
        var id = await app.AskAsync();
        var (here, there) = (await app.SignedInAs(Role.Konsulent), await app.SignedInAs(Role.Leder, TestWorld.Soenderborg));

        Assert.Equal(HttpStatusCode.NotFound, (await here.GetAsync($"/rejsehold/ask?employerId={foreign}", Ct)).StatusCode);

        foreach (var page in new[] { "", "/edit", "/plan", "/cancel", "/report" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await there.GetAsync($"/rejsehold/{id}{page}", Ct)).StatusCode);
        }

        foreach (var action in new[] { "answer", "finish" })
        {
            using var posted = await there.PostUnseen($"/rejsehold/{id}/{action}", []);
            Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        }

        Assert.Null((await app.DispatchAsync(id)).AnsweredOn);
    }
}
