using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Audit;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.Events;
using Virksomhed.Crm.IntegrationTests.Portal;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Users;

/// <summary>Twice a year a leader confirms everybody's access; what nobody confirms is closed.</summary>
[Trait("Requirement", "R41")]
public sealed class AttestationTests : IAsyncLifetime
{
    private const string Confirm = "/attestation/confirm";

    private readonly CrmApp _app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => _app.Clock.Today();

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_leader_confirms_one_and_the_log_tells_who_it_was()
    {
        var (leader, colleague) = (await _app.UserId(Role.Leder), await Aged(Role.Konsulent, 7));
        var browser = await _app.SignedInAs(Role.Leder);
        Assert.Contains("Over fristen", await browser.Text("/attestation"), StringComparison.Ordinal);
        var logged = await _app.EntriesOf(async () =>
        {
            using var done = await browser.PostUnseen(Confirm, new() { { "Ids", $"{colleague}" } }, "/attestation");
            Assert.Equal("/attestation", done.Headers.Location!.OriginalString);
        });

        var user = await Find(colleague);
        Assert.Equal((Today, (DateOnly?)null), (user.AttestedOn!.Value, user.AttestationWarnedOn));
        var entry = Assert.Single(logged, e => e.SubjectId == colleague && e.Action == AuditAction.Changed);
        Assert.Equal((leader, nameof(CrmUser.AttestedOn)), (entry.UserId, entry.Detail));
        Assert.DoesNotContain("Over fristen", await browser.Text("/attestation"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_on_the_page_are_confirmed_at_once_but_not_oneself()
    {
        await Aged(Role.Konsulent, 7);
        var administrator = await _app.SignedInAs(Role.Administrator);

        var ids = (await administrator.Page("/attestation")).QuerySelectorAll($"form.crm-actions[action='{Confirm}'] input[name=Ids]").Select(id => id.GetAttribute("value")!).ToArray();
        await administrator.PostUnseen(Confirm, new() { { "Ids", ids } }, "/attestation").Saved();
        var me = await _app.UserId(Role.Administrator);
        Assert.Equal([me], await _app.Database(db => db.Users.Where(u => u.AttestedOn == null).Select(u => u.Id).ToListAsync(Ct)));

        using var refused = await administrator.PostUnseen(Confirm, new() { { "Ids", $"{me}" } }, "/attestation");
        Assert.Contains("skal en anden bekræfte", Assert.Single((await refused.Errors())[""]), StringComparison.Ordinal);
        using var nobody = await administrator.PostUnseen(Confirm, [], "/attestation");
        Assert.Single((await nobody.Errors())[""]);
    }

    [Fact]
    public async Task Another_municipalitys_people_are_neither_seen_nor_confirmed_nor_closed_and_a_consultant_is_refused()
    {
        var foreign = await _app.UserId(Role.Konsulent, TestWorld.Soenderborg);
        var leader = await _app.SignedInAs(Role.Leder);

        using var confirmed = await leader.PostUnseen(Confirm, new() { { "Ids", $"{foreign}" } }, "/attestation");
        using var closed = await leader.PostUnseen($"/attestation/{foreign}/close", [], "/attestation");
        using var refused = await (await _app.SignedInAs(Role.Konsulent)).GetAsync(new Uri("/attestation", UriKind.Relative), Ct);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (confirmed.StatusCode, closed.StatusCode, refused.StatusCode));
        Assert.True(await _app.Database(db => db.Users.Where(u => u.Id == foreign).Select(u => u.IsActive && u.AttestedOn == null).SingleAsync(Ct), TestWorld.Soenderborg));
    }

    [Fact]
    public async Task A_leader_closes_an_access_at_once_and_never_the_last_administrators()
    {
        var (colleague, last) = (await _app.UserId(Role.Konsulent), await _app.UserId(Role.Administrator));
        var (theirs, leader) = (await _app.SignedInAs(Role.Konsulent), await _app.SignedInAs(Role.Leder));
        Assert.Equal(HttpStatusCode.OK, await theirs.Status("/account"));

        await leader.PostUnseen($"/attestation/{colleague}/close", [], "/attestation").Saved();

        Assert.Equal(HttpStatusCode.Found, await theirs.Status("/account"));
        Assert.False((await Find(colleague)).IsActive);
        await Told(TestWorld.Email(Role.Konsulent), "er lukket");
        using var refused = await leader.PostUnseen($"/attestation/{last}/close", [], "/attestation");
        Assert.Contains("mindst én administrator", Assert.Single((await refused.Errors())[""]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaders_are_reminded_once_the_person_is_warned_and_later_closed_by_the_night()
    {
        var colleague = await Aged(Role.Konsulent, 7);
        await Aged(Role.Administrator, 7);

        Assert.Equal(0, await Night());
        await Told(TestWorld.Email(Role.Leder), "til Virksomhedsservice venter");
        await Told(TestWorld.Email(Role.Konsulent), "er ikke blevet bekr");
        Assert.Equal(0, await Night());
        Assert.Single(Mailbox.Letters(_app, TestWorld.Email(Role.Leder)));

        _app.Clock.Advance(TimeSpan.FromDays(AccessTerm.WarningDays));
        Assert.Equal(0, await Night());
        _app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await Night());

        Assert.False((await Find(colleague)).IsActive);
        Assert.True((await Find(await _app.UserId(Role.Administrator))).IsActive); // the last one
        await Told(TestWorld.Email(Role.Konsulent), "er lukket");
        Assert.True(await _app.Database(db => db.AuditEntries.AnyAsync(e => e.SubjectId == colleague && e.UserId == null && e.Detail == "IsActive, Unconfirmed", Ct)));
    }

    [Fact]
    public async Task Whoever_is_confirmed_in_time_or_let_in_again_stays()
    {
        var (confirmed, again) = (await Aged(Role.Konsulent, 7), await Aged(Role.Fastholdelseskonsulent, 7));
        await Night();
        var administrator = await _app.SignedInAs(Role.Administrator);
        await administrator.PostUnseen(Confirm, new() { { "Ids", $"{confirmed}" } }, "/attestation").Saved();
        _app.Clock.Advance(TimeSpan.FromDays(AccessTerm.WarningDays + 1));
        await Night();
        Assert.Equal((true, false), ((await Find(confirmed)).IsActive, (await Find(again)).IsActive));

        administrator = await _app.SignedInAs(Role.Administrator);
        await administrator.PostForm($"/users/{again}", new() { { "IsActive", "true" } }, $"/users/{again}").Saved();
        await Night();

        Assert.Equal((true, Today), ((await Find(again)).IsActive, (await Find(again)).AccessSince!.Value));
    }

    [Fact]
    public async Task Who_leaves_is_shown_and_closed_the_night_after_and_a_portal_user_loses_the_portal()
    {
        var firm = await _app.Firm("Rejst ApS");
        var (portal, email) = await _app.PortalUser(firm.Id);
        var user = await _app.Database(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(Ct));
        await Change(user, u => u.LeavesOn = Today);
        Assert.Contains("Rejser", await (await _app.SignedInAs(Role.Leder)).Text("/attestation?portal=true"), StringComparison.Ordinal);
        Assert.Equal(0, await Night());
        Assert.Equal(HttpStatusCode.OK, await portal.Status("/portal"));

        await Change(user, u => u.LeavesOn = Today.AddDays(-1));
        Assert.Equal(1, await Night());

        Assert.Equal(HttpStatusCode.Found, await portal.Status("/portal"));
        Assert.False(await _app.Database(db => db.PortalAccesses.AnyAsync(a => a.UserId == user && a.EndedAt == null, Ct)));
    }

    [Fact]
    public async Task Somebody_no_night_has_seen_before_gets_the_whole_time()
    {
        var id = await _app.UserId(Role.Konsulent);
        await Change(id, u => u.AccessSince = null);

        Assert.Equal(0, await Night());

        Assert.Equal((Today, (DateOnly?)null), ((await Find(id)).AccessSince!.Value, (await Find(id)).AttestationWarnedOn));
    }

    [Fact]
    public async Task The_municipality_decides_the_times_from_a_day_on_and_is_told_what_is_wrong()
    {
        var administrator = await _app.SignedInAs(Role.Administrator);
        Assert.Contains("Systemets forslag", await administrator.Text("/access-rules"), StringComparison.Ordinal);
        using var refused = await administrator.PostForm("/access-rules/new", new() { { "Months", "25" }, { "GraceDays", "" }, { "VerifiedBy", "Anne" } });
        Assert.Equal(["GraceDays", "Months", "Source", "VerifiedOn"], (await refused.Errors()).Select(error => error.Key).Order());

        await administrator.PostForm("/access-rules/new", new() { { "Months", "3" }, { "Source", "Sikkerhedspolitik 2026" } }).Saved();
        await administrator.PostForm("/access-rules/new", new() { { "Months", "4" }, { "Source", "Sikkerhedspolitik 2026" } }).Saved();

        Assert.Equal([4], await _app.Database(db => db.AccessRules.Select(rule => rule.Months).ToListAsync(Ct)));
        Assert.Contains("4. måned", await (await _app.SignedInAs(Role.Leder)).Text("/attestation"), StringComparison.Ordinal);
        Assert.Contains("Systemets forslag", await (await _app.SignedInAs(Role.Administrator, TestWorld.Soenderborg)).Text("/access-rules"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_page_of_who_confirms_counts_what_waits()
    {
        await Aged(Role.Konsulent, 7);

        Assert.Contains("Overfristen1", string.Concat((await (await _app.SignedInAs(Role.Leder)).Text("/")).Where(letter => !char.IsWhiteSpace(letter))), StringComparison.Ordinal);
        Assert.DoesNotContain("Bekræft adgange", await (await _app.SignedInAs(Role.Fastholdelseskonsulent)).Text("/"), StringComparison.Ordinal);
    }

    private async Task<int> Aged(string role, int months)
    {
        var id = await _app.UserId(role);
        await Change(id, user => user.AccessSince = Today.AddMonths(-months));

        return id;
    }

    private Task Change(int id, Action<CrmUser> change) => _app.Database(async db =>
    {
        change(await db.Users.SingleAsync(u => u.Id == id, Ct));
        await db.SaveChangesAsync(Ct);
    });

    private Task<CrmUser> Find(int id) => _app.Database(db => db.Users.AsNoTracking().SingleAsync(u => u.Id == id, Ct));

    private Task Told(string email, string what) => EventWorld.Eventually(() => Mailbox.Letters(_app, email).Any(letter => letter.Contains(what, StringComparison.Ordinal)));

    private async Task<int> Night()
    {
        await using var scope = _app.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<AttestationRunner>().RunAsync(Ct);
    }
}
