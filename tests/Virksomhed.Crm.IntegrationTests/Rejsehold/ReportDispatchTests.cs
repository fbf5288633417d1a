using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.Fastholdelse;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Rejsehold;

public class ReportDispatchTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static int _day = 30;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_form_makes_a_visit_that_counts_follow_ups_a_step_on_the_case_and_the_state()
    {
        var sag = await app.OpenCase(employer: TestWorld.Employers[1]);
        var id = await Planned(Role.Konsulent, TestWorld.Employers[1]);
        await app.Database(db => db.Dispatches.Where(d => d.Id == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.FastholdelsessagId, sag), Ct));
        var client = await app.SignedInAs(Role.Konsulent);
        var bente = (await client.Page($"/rejsehold/{id}/report")).QuerySelector("[name=ContactPersonIds]")!.GetAttribute("value")!;
        await client.PostForm($"/rejsehold/{id}/report", new()
        {
            { "ContactPersonIds", bente }, { "Outcome", "ToolsAgreed" }, { "Note", "Talte om delvis raskmelding" },
            { "Promises[0].Text", "Send skemaet" }, { "Promises[0].DueOn", Day(7) }, { "Promises[1].Text", "Ring igen" }, { "Promises[1].DueOn", Day(14) },
        }).Saved();

        var dispatch = await app.DispatchAsync(id);
        Assert.Equal((DispatchState.Held, app.Clock.Today(), DispatchOutcome.ToolsAgreed), (dispatch.State, dispatch.HeldOn, dispatch.Outcome));
        var contact = await app.Database(db => db.Contacts.AsNoTracking().SingleAsync(c => c.Id == dispatch.ContactId, Ct));
        Assert.True(contact.CountsAsVisit);
        Assert.Equal((await app.UserId(Role.Konsulent), "Talte om delvis raskmelding"), (contact.ConsultantId, contact.Note));
        Assert.Equal(["Send skemaet", "Ring igen"], await app.Database(db => db.FollowUps.Where(f => f.ContactId == contact.Id).OrderBy(f => f.DueOn).Select(f => f.Text).ToListAsync(Ct)));
        Assert.Equal(FastholdelseStep.Rejsehold, (await app.Case(sag)).Step);
    }

    [Fact]
    public async Task Nothing_promised_is_followed_up_at_once_and_a_promise_must_be_done_first()
    {
        var manager = await app.SignedInAs(Role.Leder);
        var quiet = await Planned(Role.Konsulent);
        await manager.PostForm($"/rejsehold/{quiet}/report", new() { { "Outcome", "AdviceGiven" } }).Saved();
        Assert.Equal(DispatchState.FollowedUp, (await app.DispatchAsync(quiet)).State);

        var promised = await Planned(Role.Konsulent);
        await manager.PostForm($"/rejsehold/{promised}/report", new() { { "Outcome", "AdviceGiven" }, { "Promises[0].Text", "Ring" }, { "Promises[0].DueOn", Day(3) } }).Saved();
        using var early = await manager.PostForm($"/rejsehold/{promised}", [], $"/rejsehold/{promised}/finish");
        Assert.Contains("Der er stadig en åben opfølgning", (await early.Errors())[""].Single(), StringComparison.Ordinal);

        await app.Database(db => db.FollowUps.Where(f => f.Text == "Ring").ExecuteUpdateAsync(set => set.SetProperty(f => f.DoneAt, DateTime.UtcNow), Ct));
        await manager.PostForm($"/rejsehold/{promised}", [], $"/rejsehold/{promised}/finish").Saved();
        Assert.Equal(DispatchState.FollowedUp, (await app.DispatchAsync(promised)).State);
    }

    [Fact]
    public async Task The_same_report_sent_ten_times_at_once_is_one_contact()
    {
        var (id, client) = (await Planned(Role.Konsulent), await app.SignedInAs(Role.Konsulent));
        var key = (await client.Page($"/rejsehold/{id}/report")).QuerySelector("[name=FormKey]")!.GetAttribute("value")!;
        var token = (await client.Page("/account")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.PostAsync($"/rejsehold/{id}/report", new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", token), new("FormKey", key), new("EmployerId", "0"), new("HeldOn", Day(0)), new("Form", "Visit"), new("Outcome", "NoNeed"),
            new("Promises[0].Text", "Kun én gang"), new("Promises[0].DueOn", Day(5)),
        ]), Ct)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.StatusCode));
        Assert.Equal(1, await app.Database(db => db.Contacts.CountAsync(c => c.FormKey == Guid.Parse(key), Ct)));
        Assert.Equal(1, await app.Database(db => db.FollowUps.CountAsync(f => f.Text == "Kun én gang", Ct)));
    }

    [Fact]
    public async Task What_is_missing_is_told_beside_its_field_and_nothing_is_saved()
    {
        var (id, client) = (await Planned(Role.Konsulent), await app.SignedInAs(Role.Konsulent));
        using var empty = await client.PostForm($"/rejsehold/{id}/report", new() { { "HeldOn", "" }, { "Note", "Medarbejderen hedder Inga" }, { "Promises[0].Text", "Ring" }, { "Promises[1].DueOn", Day(3) } });
        var errors = await empty.Errors();

        Assert.Equal("Angiv dagen.", errors["HeldOn"].Single());
        Assert.Equal("Vælg, hvad der kom ud af besøget.", errors["Outcome"].Single());
        Assert.Equal(SensitiveText.Warning, errors["Checked"].Single());
        Assert.Equal("Angiv, hvornår det skal ske.", errors["Promises[0].DueOn"].Single());
        Assert.Equal("Skriv, hvad der skal ske.", errors["Promises[1].Text"].Single());
        Assert.Equal("Ring", (await empty.Document()).QuerySelector("[name='Promises[0].Text']")!.GetAttribute("value"));
        Assert.Equal(DispatchState.Planned, (await app.DispatchAsync(id)).State);
    }

    [Fact]
    public async Task Only_the_member_who_went_and_a_manager_report()
    {
        var id = await Planned(Role.Fastholdelseskonsulent);
        var colleague = await app.SignedInAs(Role.Konsulent);

        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/rejsehold/{id}/report", Ct)).StatusCode);
        using var posted = await colleague.PostUnseen($"/rejsehold/{id}/report", new() { { "FormKey", $"{Guid.NewGuid()}" }, { "HeldOn", Day(0) }, { "Form", "Visit" }, { "Outcome", "NoNeed" } });
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        Assert.NotNull((await (await app.SignedInAs(Role.Leder)).Page($"/rejsehold/{id}/report")).QuerySelector("form"));
    }

    private async Task<int> Planned(string member, string? employer = null) =>
        await app.PlannedAsync(await app.UserId(member), app.WorkingDay(Interlocked.Increment(ref _day)), 9, employer: employer);

    private string Day(int ahead) => app.Clock.Today().AddDays(ahead).ToString("yyyy-MM-dd", null);
}
