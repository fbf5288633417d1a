using System.Net;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Audit;
using Virksomhed.Crm.IntegrationTests.FollowUps;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Fastholdelse;

public class FastholdelsessagTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => app.Clock.Today();

    [Fact]
    public async Task A_case_is_opened_from_the_employers_page_and_stands_in_the_list_of_who_opened_it()
    {
        var browser = await app.SignedInAs(Role.Fastholdelseskonsulent);
        var employer = await app.EmployerId(TestWorld.Employers[0]);
        Assert.NotNull((await browser.Page($"/employers/{employer}")).QuerySelector($"a[href='/fastholdelse/open?employerId={employer}']"));

        var id = await app.OpenCase();
        var opened = await app.Case(id);
        using var held = await browser.PostUnseen($"/fastholdelse/{id}/milestones", new() { { "Milestone", "EmployerTalk" }, { "IsHeld", "true" } });
        var after = await app.Case(id);

        Assert.Equal((FastholdelseStep.Inquiry, Milestone.EmployerTalk, Today.AddDays(-2)), (opened.Step, opened.Deadline!.Value, opened.DeadlineOn!.Value));
        Assert.Equal((Milestone.Report, Today.AddDays(5)), (after.Deadline!.Value, after.DeadlineOn!.Value));
        Assert.NotNull((await browser.Page("/fastholdelse?q=nordals")).QuerySelector($"a[href='/fastholdelse/{id}']"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_opens_one_case()
    {
        var browser = await app.SignedInAs(Role.Fastholdelseskonsulent);
        var employer = await app.EmployerId(TestWorld.Employers[0]);
        var fields = app.Sick(10);
        var page = await browser.Page($"/fastholdelse/open?employerId={employer}");
        fields.Add("FormKey", page.QuerySelector("input[name=FormKey]")!.GetAttribute("value")!);

        using var first = await browser.PostForm($"/fastholdelse/open?employerId={employer}", fields);
        using var second = await browser.PostForm($"/fastholdelse/open?employerId={employer}", fields);

        Assert.Equal(first.CreatedCase(), second.CreatedCase());
    }

    [Fact]
    public async Task A_form_that_lacks_what_it_needs_says_so_beside_each_field()
    {
        var browser = await app.SignedInAs(Role.Fastholdelseskonsulent);
        var employer = await app.EmployerId(TestWorld.Employers[0]);
        using var response = await browser.PostForm($"/fastholdelse/open?employerId={employer}", new() { { "OpenedOn" }, { "AskedBy" }, { "Note", "Ringe" } });

        var errors = await response.Errors();

        Assert.All(["OpenedOn", "AskedBy", "FirstSickDay", "LongLeave", "NextOn"], field => Assert.NotEmpty(errors[field]));
    }

    [Fact]
    public async Task A_CPR_number_is_refused_in_every_text_of_a_case()
    {
        var id = await app.OpenCase();
        var browser = await app.SignedInAs(Role.Fastholdelseskonsulent);

        foreach (var (page, field) in new[] { ("edit", "Reference"), ("step", "Note"), ("tools", "Note"), ("next", "Note") })
        {
            using var response = await browser.PostForm($"/fastholdelse/{id}/{page}", new() { { field, "010180-1234" } });
            Assert.Contains(CprNumber.Refusal, (await response.Errors())[field]);
        }
    }

    [Theory]
    [InlineData("Medarbejderen hedder Inga")]
    [InlineData("Har fået DF329 af lægen")]
    [InlineData("M54.5 siden maj")]
    public async Task What_looks_like_a_name_or_a_diagnosis_is_saved_only_by_who_has_looked_again(string note)
    {
        var id = await app.OpenCase();
        var browser = await app.SignedInAs(Role.Fastholdelseskonsulent);
        using var asked = await browser.PostForm($"/fastholdelse/{id}/step", new() { { "Step", "Advice" }, { "Note", note } });
        Assert.Equal(SensitiveText.Warning, Assert.Single((await asked.Errors())["Checked"]));

        using var saved = await browser.PostAgain(asked, new() { { "Checked", "true" } });

        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        Assert.Equal(note, (await app.Case(id)).Steps[^1].Note);
    }

    [Fact]
    public async Task A_case_goes_from_the_request_to_an_outcome_and_can_be_taken_up_again()
    {
        var id = await app.OpenCase(app.Sick(60));
        var browser = await app.SignedInAs(Role.Fastholdelseskonsulent);
        await Post(browser, $"/fastholdelse/{id}/step", new() { { "Step", "RoundTable" }, { "Note", "Enige om kortere dage" } });
        await Post(browser, $"/fastholdelse/{id}/tools", new() { { "Tools", "DelvisRaskmelding", "Mentor" } });
        await Post(browser, $"/fastholdelse/{id}/next", new() { { "NextOn", Cases.Day(Today.AddDays(9)) }, { "Note", "Ring igen" } });
        var agreed = await app.Case(id);
        await Post(browser, $"/fastholdelse/{id}/close", new() { { "Outcome", "PartlyBack" } });
        var closed = await app.Case(id);
        using var reopened = await browser.PostForm($"/fastholdelse/{id}", [], $"/fastholdelse/{id}/reopen");

        Assert.Equal((FastholdelseStep.Agreement, FastholdelseTools.DelvisRaskmelding | FastholdelseTools.Mentor, Today.AddDays(9)), (agreed.Step, agreed.Tools, agreed.NextOn!.Value));
        Assert.True(Assert.Single(agreed.Marks).IsHeld);
        Assert.Equal((FastholdelseOutcome.PartlyBack, Today, null, null), (closed.Outcome!.Value, closed.ClosedOn!.Value, closed.NextOn, closed.DeadlineOn));
        Assert.Equal((FastholdelseStep.Agreement, null), ((await app.Case(id)).Step, (await app.Case(id)).ClosedOn));
    }

    [Fact]
    public async Task What_happens_must_have_happened_after_the_case_was_opened_and_before_tomorrow()
    {
        var id = await app.OpenCase();
        var browser = await app.SignedInAs(Role.Fastholdelseskonsulent);
        using var tomorrow = await browser.PostForm($"/fastholdelse/{id}/step", new() { { "Step", "Advice" }, { "On", Cases.Day(Today.AddDays(1)) } });
        using var before = await browser.PostForm($"/fastholdelse/{id}/step", new() { { "Step", "Advice" }, { "On", Cases.Day(Today.AddDays(-9)) } });

        Assert.NotEmpty((await tomorrow.Errors())["On"]);
        Assert.Contains("før, sagen blev åbnet", Assert.Single((await before.Errors())[""]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_colleagues_at_the_same_form_is_told_what_the_first_saved()
    {
        var id = await app.OpenCase();
        var browser = await app.SignedInAs(Role.Fastholdelseskonsulent);
        var stale = (await app.Case(id)).Version;
        await Post(browser, $"/fastholdelse/{id}/next", new() { { "NextOn", Cases.Day(Today.AddDays(3)) } });
        using var second = await browser.PostForm($"/fastholdelse/{id}/next", new() { { "Version", $"{stale}" }, { "NextOn", Cases.Day(Today.AddDays(5)) } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Contains("Det gemte din kollega", (await second.Document()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reference_is_read_by_those_on_the_case_and_by_nobody_in_the_database()
    {
        var fields = app.Sick(5);
        fields.Add("Reference", "MOM-2026-77");
        var id = await app.OpenCase(fields);
        var browser = await app.SignedInAs(Role.Fastholdelseskonsulent);
        using var export = await browser.GetAsync("/fastholdelse/export.csv", Ct);

        Assert.Contains("MOM-2026-77", (await browser.Page($"/fastholdelse/{id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("MOM-2026", (await app.Case(id)).ProtectedReference!, StringComparison.Ordinal);
        Assert.DoesNotContain("MOM-2026", await export.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timeline_says_what_is_voluntary_and_what_nobody_has_confirmed()
    {
        var id = await app.OpenCase(app.Sick(20));
        var timeline = (await (await app.SignedInAs(Role.Fastholdelseskonsulent)).Page($"/fastholdelse/{id}")).QuerySelectorAll(".crm-milestone").Select(line => line.TextContent).ToList();

        Assert.Equal(4, timeline.Count);
        Assert.Contains("Frivillig", Assert.Single(timeline, line => line.Contains("Rundbordssamtale, 8 uger", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All(timeline, line => Assert.Contains("Ikke bekræftet", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_deadline_that_is_over_stands_on_the_start_page_and_in_the_calendar_without_the_employers_name()
    {
        var id = await app.OpenCase(app.Sick(400));
        var browser = await app.SignedInAs(Role.Fastholdelseskonsulent);
        Assert.NotNull((await browser.Page("/")).QuerySelector($"#fastholdelse a[href='/fastholdelse/{id}']"));
        using var shared = await browser.PostForm("/followups/calendar", new() { { "stop", "false" } });
        var address = new Uri((await shared.Document()).QuerySelector("[data-address]")!.GetAttribute("value")!).PathAndQuery;

        var calendar = StrictCalendar.Read(await app.Anonymous().GetByteArrayAsync(address, Ct));
        var own = Assert.Single(calendar.Events, one => one["UID"] == $"fastholdelse-frist-580-{id}@virksomhedsservice");

        Assert.Equal($"Frist: Sygefraværssamtale, fastholdelsessag {id}", own["SUMMARY"]);
    }

    [Fact]
    public async Task Each_view_and_each_change_is_logged_with_who_and_what()
    {
        var id = await app.OpenCase();
        var browser = await app.SignedInAs(Role.Fastholdelseskonsulent);

        var shown = await app.EntriesOf(() => browser.Page($"/fastholdelse/{id}"));
        var changed = await app.EntriesOf(() => Post(browser, $"/fastholdelse/{id}/step", new() { { "Step", "Advice" }, { "Note", "Hemmelig" } }));

        Assert.Equal((AuditAction.Shown, id), (Assert.Single(shown, e => e.Subject == nameof(Fastholdelsessag)).Action, shown[0].SubjectId));
        var entry = Assert.Single(changed, e => e.Subject == nameof(Fastholdelsessag) && e.Action == AuditAction.Changed);
        Assert.Equal((id, await app.UserId(Role.Fastholdelseskonsulent)), (entry.SubjectId!.Value, entry.UserId!.Value));
        Assert.Contains("Steps", entry.Detail!, StringComparison.Ordinal);
        Assert.DoesNotContain(changed, e => e.Detail?.Contains("Hemmelig", StringComparison.Ordinal) == true);
    }

    private static async Task Post(HttpClient browser, string page, Fields fields)
    {
        using var response = await browser.PostForm(page, fields);
        Assert.True(response.StatusCode == HttpStatusCode.Found, $"{page}: {(int)response.StatusCode}");
    }
}
