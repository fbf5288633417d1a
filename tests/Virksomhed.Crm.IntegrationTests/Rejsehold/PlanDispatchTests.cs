using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Rejsehold;

public class PlanDispatchTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_proposal_is_filled_in_and_saving_it_books_the_hours_and_tells_the_member()
    {
        await app.AddTeam();
        var (planner, id) = (await app.SignedInAs(Role.Fastholdelseskonsulent), await app.AskAsync());
        await planner.PostForm($"/rejsehold/{id}/plan", []).Saved();

        var dispatch = await app.DispatchAsync(id);
        Assert.Equal((DispatchState.Planned, 2), (dispatch.State, dispatch.Bookings.Count));
        Assert.Contains(await Mails(await Email(dispatch.MemberId!.Value)), subject => subject.StartsWith($"Udrykning: {TestWorld.Employers[0]}", StringComparison.Ordinal));
        Assert.Contains("dækker hele kommunen", (await planner.Page($"/rejsehold/{await app.AskAsync()}/plan")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_hour_that_is_taken_is_refused_beside_its_field_and_what_was_typed_is_kept()
    {
        var (member, day) = (await app.UserId(Role.Konsulent), app.WorkingDay(10));
        await app.PlannedAsync(member, day, 9);
        var (planner, second) = (await app.SignedInAs(Role.Leder), await app.AskAsync());
        using var refused = await planner.PostForm($"/rejsehold/{second}/plan", RejseholdWorld.Plan(member, day, 8, hours: 2));

        Assert.StartsWith("Karen Konsulent er allerede booket", (await refused.Errors())["FromHour"].Single(), StringComparison.Ordinal);
        Assert.Equal("2", (await refused.Document()).QuerySelector("#Hours option[selected]")!.GetAttribute("value"));
        Assert.Equal(DispatchState.Requested, (await app.DispatchAsync(second)).State);
        await planner.PostForm($"/rejsehold/{second}/plan", RejseholdWorld.Plan(member, day, 10, hours: 2)).Saved();
    }

    [Fact]
    public async Task Weekends_holidays_and_hours_off_are_refused()
    {
        var (planner, id, member) = (await app.SignedInAs(Role.Leder), await app.AskAsync(), await app.UserId(Role.Konsulent));
        await app.AddTeam();
        var saturday = app.Clock.Today().AddDays(6 - (int)app.Clock.Today().DayOfWeek + 7);
        using var weekend = await planner.PostForm($"/rejsehold/{id}/plan", RejseholdWorld.Plan(member, saturday, 9));
        Assert.StartsWith("Kommunen har lukket den dag", (await weekend.Errors())["FromHour"].Single(), StringComparison.Ordinal);

        using var christmas = await planner.PostForm($"/rejsehold/{id}/plan", RejseholdWorld.Plan(member, new DateOnly(app.Clock.Today().Year + 1, 12, 24), 9));
        Assert.StartsWith("Kommunen har lukket den dag", (await christmas.Errors())["FromHour"].Single(), StringComparison.Ordinal);

        using var evening = await planner.PostForm($"/rejsehold/{id}/plan", RejseholdWorld.Plan(member, app.WorkingDay(3), 17, hours: 3));
        Assert.Contains("kører kun ud", (await evening.Errors())["FromHour"].Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moving_on_the_board_frees_the_old_hours_and_both_members_are_told()
    {
        var (karen, frode, day) = (await app.UserId(Role.Konsulent), await app.UserId(Role.Fastholdelseskonsulent), app.WorkingDay(15));
        var id = await app.PlannedAsync(karen, day, 11);
        await Move(id, frode, app.WorkingDay(16)).Saved();

        var moved = await app.DispatchAsync(id);
        Assert.Equal((frode, app.WorkingDay(16), 11), (moved.MemberId, moved.Day, moved.FromHour));
        Assert.Equal([(frode, app.WorkingDay(16), 11)], moved.Bookings.Select(booking => (booking.UserId, booking.Day, booking.Hour)));
        Assert.Contains(await Mails(TestWorld.Email(Role.Konsulent)), subject => subject.StartsWith("Udrykning overtaget af en kollega", StringComparison.Ordinal));

        await Move(id, frode, day).Saved();
        Assert.Contains(await Mails(TestWorld.Email(Role.Fastholdelseskonsulent)), subject => subject.StartsWith("Udrykning flyttet", StringComparison.Ordinal));
        Assert.NotNull((await (await app.SignedInAs(Role.Leder)).Page($"/rejsehold/board?day={Day(day)}")).QuerySelector($"#trip-{id}"));
    }

    [Fact]
    public async Task A_card_dropped_on_an_hour_that_is_taken_gets_the_next_that_is_free()
    {
        var (karen, frode, day) = (await app.UserId(Role.Konsulent), await app.UserId(Role.Fastholdelseskonsulent), app.WorkingDay(18));
        await app.PlannedAsync(karen, day, 9);
        var id = await app.PlannedAsync(frode, day, 9);
        await Move(id, karen, day).Saved();

        Assert.Equal((karen, TeamMember.FirstHour), ((await app.DispatchAsync(id)).MemberId, (await app.DispatchAsync(id)).FromHour));
    }

    [Fact]
    public async Task A_board_that_is_no_longer_true_is_told_so_and_moves_nothing()
    {
        var (karen, day) = (await app.UserId(Role.Konsulent), app.WorkingDay(20));
        var id = await app.PlannedAsync(karen, day, 13);
        using var stale = await (await app.SignedInAs(Role.Leder)).PostUnseen($"/rejsehold/{id}/move", new() { { "Version", $"{Guid.NewGuid()}" }, { "MemberId", $"{karen}" }, { "Day", Day(app.WorkingDay(21)) } });

        Assert.Contains("En kollega har ændret udrykningen", (await stale.Errors())[""].Single(), StringComparison.Ordinal);
        Assert.Equal(day, (await app.DispatchAsync(id)).Day);
    }

    [Fact]
    public async Task Calling_off_needs_a_reason_frees_the_hours_and_tells_the_member()
    {
        var (karen, day) = (await app.UserId(Role.Konsulent), app.WorkingDay(22));
        var id = await app.PlannedAsync(karen, day, 14);
        var planner = await app.SignedInAs(Role.Fastholdelseskonsulent);
        using var empty = await planner.PostForm($"/rejsehold/{id}/cancel", []);
        Assert.Equal("Skriv, hvorfor udrykningen aflyses.", (await empty.Errors())["Reason"].Single());
        await planner.PostForm($"/rejsehold/{id}/cancel", new() { { "Reason", "Løst i telefonen" } }).Saved();

        var cancelled = await app.DispatchAsync(id);
        Assert.Equal((DispatchState.Cancelled, "Løst i telefonen", 0), (cancelled.State, cancelled.CancelReason, cancelled.Bookings.Count));
        Assert.Contains(await Mails(TestWorld.Email(Role.Konsulent)), subject => subject.StartsWith("Udrykning aflyst", StringComparison.Ordinal));
        await app.PlannedAsync(karen, day, 14);
    }

    [Fact]
    public async Task A_consultant_asks_but_does_not_plan()
    {
        var (id, client) = (await app.AskAsync(), await app.SignedInAs(Role.Konsulent));

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/rejsehold/{id}/plan", Ct)).StatusCode);
        Assert.Null((await client.Page($"/rejsehold/{id}")).QuerySelector($"a[href='/rejsehold/{id}/plan']"));
        using var posted = await client.PostUnseen($"/rejsehold/{id}/plan", RejseholdWorld.Plan(await app.UserId(Role.Konsulent), app.WorkingDay(3), 9));
        Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
    }

    [Fact]
    public async Task The_members_calendar_shows_the_trip_at_its_hours()
    {
        var id = await app.PlannedAsync(await app.UserId(Role.Konsulent), app.WorkingDay(25), 12);
        var client = await app.SignedInAs(Role.Konsulent);
        using var shared = await client.PostForm("/followups/calendar", new() { { "stop", "false" } });
        var address = new Uri((await shared.Document()).QuerySelector("[data-address]")!.GetAttribute("value")!).PathAndQuery;
        var lines = (await app.Anonymous().GetStringAsync(address, Ct)).Split("\r\n");

        var start = DanishTime.ToUtc(app.WorkingDay(25).ToDateTime(new TimeOnly(12, 0)));
        Assert.Contains($"UID:rejsehold-580-{id}@virksomhedsservice", lines);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"DTSTART:{start:yyyyMMdd'T'HHmmss'Z'}"), lines);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"DTEND:{start.AddHours(1):yyyyMMdd'T'HHmmss'Z'}"), lines);
    }

    private async Task<HttpResponseMessage> Move(int id, int member, DateOnly day) => await (await app.SignedInAs(Role.Leder))
        .PostUnseen($"/rejsehold/{id}/move", new() { { "Version", $"{(await app.DispatchAsync(id)).Version}" }, { "MemberId", $"{member}" }, { "Day", Day(day) } });

    private Task<string> Email(int user) => app.Database(db => db.Users.Where(u => u.Id == user).Select(u => u.Email!).SingleAsync(Ct));

    private Task<List<string>> Mails(string address) => app.Database(db => db.OutboxMails.Where(m => m.Recipient == address).Select(m => m.Subject).ToListAsync(Ct));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
