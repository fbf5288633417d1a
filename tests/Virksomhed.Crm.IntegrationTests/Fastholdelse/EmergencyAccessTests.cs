using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Audit;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.Events;
using Virksomhed.Crm.IntegrationTests.Portal;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Fastholdelse;

/// <summary>A fastholdelseskonsulent who is not on a case reads it after having said why, for some hours; a leader reviews it.</summary>
[Trait("Requirement", "R25")]
public class EmergencyAccessTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Reason = "Arbejdsgiveren ringer, og den ansvarlige er bortrejst";
    private const string List = "/fastholdelse/emergencies";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_not_on_a_case_is_asked_why_and_then_reads_it_and_changes_nothing()
    {
        var id = await app.OpenCase();
        var (stranger, me) = await app.Stranger(Role.Fastholdelseskonsulent);
        using var asked = await stranger.GetAsync($"/fastholdelse/{id}", Ct);
        Assert.Equal($"/fastholdelse/{id}/emergency", asked.Headers.Location!.OriginalString);
        var door = (await stranger.Page($"/fastholdelse/{id}/emergency")).QuerySelector("main")!.TextContent;
        Assert.Contains("Frode Fastholdelseskonsulent er ansvarlig", door, StringComparison.Ordinal);
        Assert.Contains("24 timer", door, StringComparison.Ordinal);
        Assert.DoesNotContain(TestWorld.Employers[0], door, StringComparison.Ordinal);

        await Open(stranger, id);

        var page = await stranger.Page($"/fastholdelse/{id}");
        var access = await Access(id);
        Assert.Equal((me, Reason, access.OpenedAt.AddHours(24)), (access.UserId, access.Reason, access.EndsAt));
        Assert.Contains("Nødadgang indtil", page.QuerySelector(".crm-callout--warn")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(TestWorld.Employers[0], page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll($"main form, main a[href^='/fastholdelse/{id}']"));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.Status($"/fastholdelse/{id}/edit"));
        using var post = await stranger.PostUnseen($"/fastholdelse/{id}/reopen", []);
        Assert.Equal(HttpStatusCode.NotFound, post.StatusCode);
        Assert.Null((await stranger.Page("/fastholdelse")).QuerySelector($"a[href='/fastholdelse/{id}']"));
    }

    [Theory]
    [InlineData("", "Note")]
    [InlineData("haster meget", "Note")]
    [InlineData("Medarbejderen 010190-1234 skal ringes op", "Note")]
    [InlineData("Jeg skal ringe til fru Hansen i dag", "Checked")]
    public async Task A_reason_that_says_nothing_or_too_much_is_refused_beside_the_field(string reason, string field)
    {
        var id = await app.OpenCase();
        var (stranger, _) = await app.Stranger(Role.Fastholdelseskonsulent);

        using var refused = await stranger.PostForm($"/fastholdelse/{id}/emergency", new() { { "Note", reason } });

        Assert.Single((await refused.Errors())[field]);
        Assert.Equal(HttpStatusCode.Found, await stranger.Status($"/fastholdelse/{id}"));
        Assert.False(await app.Database(db => db.EmergencyAccesses.AnyAsync(a => a.FastholdelsessagId == id, Ct)));
    }

    [Fact]
    public async Task The_reason_is_the_purpose_in_the_log_of_the_opening_and_of_each_view_and_administrators_read_it()
    {
        var id = await app.OpenCase();
        var (stranger, me) = await app.Stranger(Role.Fastholdelseskonsulent);

        var entries = await app.EntriesOf(async () =>
        {
            await Open(stranger, id);
            await stranger.Page($"/fastholdelse/{id}");
        });

        var access = await Access(id);
        var made = Assert.Single(entries, e => e.Subject == nameof(EmergencyAccess) && e.Action == AuditAction.Created);
        Assert.Equal((access.Id, me, Reason), (made.SubjectId!.Value, made.UserId!.Value, made.Purpose));
        Assert.Equal(Reason, Assert.Single(entries, e => e.Subject == nameof(Fastholdelsessag) && e.Action == AuditAction.Shown && e.SubjectId == id).Purpose);
        var own = await app.EntriesOf(async () => await (await app.SignedInAs(Role.Fastholdelseskonsulent)).Page($"/fastholdelse/{id}"));
        Assert.All(own, e => Assert.Null(e.Purpose));
        Assert.Contains($"Formål: {Reason}", await (await app.SignedInAs(Role.Administrator)).Text($"/audit?subject=EmergencyAccess&subjectId={access.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_on_the_second_and_by_the_hours_that_the_municipality_has_decided()
    {
        await using var own = new CrmApp();
        await own.InitializeAsync();
        await (await own.SignedInAs(Role.Administrator)).PostForm("/access-rules/new", new() { { "EmergencyHours", "2" }, { "Source", "Sikkerhedspolitik 2026" } }).Saved();
        var id = await own.OpenCase();
        var (stranger, _) = await own.Stranger(Role.Fastholdelseskonsulent);
        await Open(stranger, id);
        var access = await own.Database(db => db.EmergencyAccesses.AsNoTracking().SingleAsync(Ct));
        Assert.Equal(access.OpenedAt.AddHours(2), access.EndsAt);

        own.Clock.Set(access.EndsAt.AddSeconds(-20));
        Assert.Equal(HttpStatusCode.OK, await stranger.Status($"/fastholdelse/{id}"));
        own.Clock.Set(access.EndsAt);
        Assert.Equal(HttpStatusCode.Found, await stranger.Status($"/fastholdelse/{id}"));
        await Open(stranger, id);
        Assert.Equal(HttpStatusCode.OK, await stranger.Status($"/fastholdelse/{id}"));
    }

    [Fact]
    public async Task The_one_responsible_is_told_without_the_reason_and_reads_it_on_the_case()
    {
        var id = await app.OpenCase();
        var (stranger, _) = await app.Stranger(Role.Fastholdelseskonsulent);
        await Open(stranger, id);

        await EventWorld.Eventually(() => Mailbox.Letters(app, TestWorld.Email(Role.Fastholdelseskonsulent)).Any(letter => letter.Contains($"/fastholdelse/{id}\n", StringComparison.Ordinal) || letter.Contains($"/fastholdelse/{id}\r", StringComparison.Ordinal)));
        Assert.DoesNotContain(Mailbox.Letters(app, TestWorld.Email(Role.Fastholdelseskonsulent)), letter => letter.Contains("Frida", StringComparison.Ordinal) || letter.Contains("bortrejst", StringComparison.Ordinal));
        var page = await (await app.SignedInAs(Role.Fastholdelseskonsulent)).Text($"/fastholdelse/{id}");
        Assert.Contains("Frida Fremmed", page, StringComparison.Ordinal);
        Assert.Contains(Reason, page, StringComparison.Ordinal);
        Assert.Contains("Ikke gennemgået", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_leader_sees_who_and_why_and_nothing_of_the_case_and_reviews_it_once()
    {
        var id = await app.OpenCase(new() { { "NotSickYet", "true" }, { "LongLeave", "Unknown" }, { "NextOn", Cases.Day(app.Clock.Today().AddDays(9)) }, { "Note", "Hemmelig aftale" } });
        var (stranger, _) = await app.Stranger(Role.Fastholdelseskonsulent);
        await Open(stranger, id);
        var (leader, review) = (await app.SignedInAs(Role.Leder), $"{List}/{(await Access(id)).Id}");
        Assert.All([await leader.Text(List), await leader.Text(review)], text =>
        {
            Assert.Contains("Frida Fremmed", text, StringComparison.Ordinal);
            Assert.Contains(Reason, text, StringComparison.Ordinal);
            Assert.DoesNotContain("Hemmelig", text, StringComparison.Ordinal);
            Assert.DoesNotContain(TestWorld.Employers[0], text, StringComparison.Ordinal);
        });
        Assert.Contains("Ikke gennemgået", await leader.Text("/"), StringComparison.Ordinal);
        using var refused = await leader.PostForm(review, new() { { "Verdict", "NotInOrder" } });
        Assert.Single((await refused.Errors())["Remark"]);

        var entries = await app.EntriesOf(() => leader.PostForm(review, new() { { "Verdict", "NotInOrder" }, { "Remark", "Kunne have ventet" } }).Saved());

        Assert.Contains("Verdict", Assert.Single(entries, e => e.Subject == nameof(EmergencyAccess) && e.Action == AuditAction.Changed).Detail, StringComparison.Ordinal);
        Assert.Contains("Kunne have ventet", await leader.Text(review), StringComparison.Ordinal);
        Assert.DoesNotContain($"{List}/{(await Access(id)).Id}\"", (await leader.Page($"{List}?waiting=true")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, await stranger.Status($"/fastholdelse/{id}"));
        using var again = await leader.PostUnseen(review, new() { { "Version", $"{(await Access(id)).Version}" }, { "Verdict", "InOrder" } });
        Assert.Contains("allerede gennemgået", Assert.Single((await again.Errors())[""]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_reviews_their_own()
    {
        var id = await app.OpenCase();
        var (both, _) = await app.Stranger(Role.Fastholdelseskonsulent, Role.Leder);
        await Open(both, id);
        var (access, review) = (await Access(id), $"{List}/{(await Access(id)).Id}");
        Assert.Contains("En anden leder", await both.Text(review), StringComparison.Ordinal);

        using var refused = await both.PostUnseen(review, new() { { "Version", $"{access.Version}" }, { "Verdict", "InOrder" } });

        Assert.Contains("en anden leder", Assert.Single((await refused.Errors())[""]), StringComparison.Ordinal);
        Assert.Null((await Access(id)).Verdict);
    }

    [Theory]
    [InlineData(Role.Konsulent, TestWorld.Aabenraa, HttpStatusCode.Forbidden)]
    [InlineData(Role.Leder, TestWorld.Aabenraa, HttpStatusCode.Forbidden)]
    [InlineData(Role.Administrator, TestWorld.Aabenraa, HttpStatusCode.Forbidden)]
    [InlineData(Role.Fastholdelseskonsulent, TestWorld.Soenderborg, HttpStatusCode.NotFound)]
    public async Task Other_roles_have_no_such_door_and_another_municipality_has_no_such_case(string role, int municipality, HttpStatusCode answer)
    {
        var id = await app.OpenCase();
        var browser = await app.SignedInAs(role, municipality);

        Assert.Equal(answer, await browser.Status($"/fastholdelse/{id}/emergency"));
        using var post = await browser.PostUnseen($"/fastholdelse/{id}/emergency", new() { { "FormKey", $"{Guid.NewGuid()}" }, { "Note", Reason } });
        Assert.Equal(answer, post.StatusCode);
        Assert.False(await app.Database(db => db.EmergencyAccesses.AnyAsync(a => a.FastholdelsessagId == id, Ct)));
    }

    [Fact]
    public async Task A_leader_of_another_municipality_neither_sees_nor_reviews_it_and_who_is_on_the_case_has_no_door()
    {
        var id = await app.OpenCase();
        var (stranger, _) = await app.Stranger(Role.Fastholdelseskonsulent);
        await Open(stranger, id);
        var foreign = await app.SignedInAs(Role.Leder, TestWorld.Soenderborg);
        var review = $"{List}/{(await Access(id)).Id}";

        Assert.DoesNotContain("Frida", await foreign.Text(List), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await foreign.Status(review));
        using var post = await foreign.PostUnseen(review, new() { { "Verdict", "InOrder" } });
        Assert.Equal(HttpStatusCode.NotFound, post.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await (await app.SignedInAs(Role.Fastholdelseskonsulent)).Status($"/fastholdelse/{id}/emergency"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_opens_one_and_tells_once()
    {
        var id = await app.OpenCase();
        var (stranger, _) = await app.Stranger(Role.Fastholdelseskonsulent);
        var key = (await stranger.Page($"/fastholdelse/{id}/emergency")).QuerySelector("[name=FormKey]")!.GetAttribute("value")!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => stranger.PostForm($"/fastholdelse/{id}/emergency", new() { { "FormKey", key }, { "Note", Reason } })));

        Assert.All(answers, answer => Assert.Equal($"/fastholdelse/{id}", answer.Headers.Location!.OriginalString));
        await Access(id);
    }

    [Fact]
    public async Task An_adviser_no_more_reads_nothing_by_an_emergency_access_that_is_still_open()
    {
        var id = await app.OpenCase();
        var (stranger, me) = await app.Stranger(Role.Fastholdelseskonsulent, Role.Konsulent);
        await Open(stranger, id);
        await (await app.SignedInAs(Role.Administrator)).PostForm($"/users/{me}", new() { { "Roles", Role.Konsulent } }).Saved();
        var email = await app.Database(db => db.Users.Where(u => u.Id == me).Select(u => u.Email!).SingleAsync(Ct));

        Assert.Equal(HttpStatusCode.NotFound, await (await app.SignedInWith(email, TestWorld.Password)).Status($"/fastholdelse/{id}"));
    }

    [Fact]
    public async Task The_employers_panel_leads_an_adviser_to_the_door_and_a_consultant_to_nothing()
    {
        var employer = await app.EmployerId(TestWorld.Employers[2]);
        var id = await app.OpenCase(employer: TestWorld.Employers[2]);
        var (stranger, _) = await app.Stranger(Role.Fastholdelseskonsulent);

        var panel = (await stranger.Page($"/employers/{employer}")).GetElementById("fastholdelse")!;

        Assert.Contains("1 åben sag", panel.TextContent, StringComparison.Ordinal);
        Assert.Contains("Frode Fastholdelseskonsulent er ansvarlig", panel.TextContent, StringComparison.Ordinal);
        Assert.NotNull(panel.QuerySelector($"a[href='/fastholdelse/{id}']"));
        Assert.DoesNotContain($"Sag {id}", (await (await app.SignedInAs(Role.Konsulent)).Page($"/employers/{employer}")).GetElementById("fastholdelse")!.TextContent, StringComparison.Ordinal);
    }

    private static Task Open(HttpClient browser, int id) => browser.PostForm($"/fastholdelse/{id}/emergency", new() { { "Note", Reason } }).Saved();

    private Task<EmergencyAccess> Access(int id) => app.Database(db => db.EmergencyAccesses.AsNoTracking().SingleAsync(a => a.FastholdelsessagId == id, Ct));
}
