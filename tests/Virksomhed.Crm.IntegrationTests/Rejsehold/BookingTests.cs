using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Rejsehold;

/// <summary>The app on a port of its own: what many send at once meets it as it would meet the real one.</summary>
public sealed class ServedApp : CrmApp
{
    public ServedApp() => UseKestrel(0);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        StartServer();
    }
}

public class BookingTests(ServedApp app) : IClassFixture<ServedApp>
{
    private const int Planners = 50;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_fifty_who_book_the_same_member_for_the_same_hour_one_succeeds_and_the_others_are_told()
    {
        await app.AddTeam();
        var (member, day) = (await app.UserId(Role.Konsulent), app.WorkingDay(5));
        var versions = await AskAsync();
        using var planner = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.ClientOptions.BaseAddress };
        await planner.PostForm("/account/login", new() { { "Email", TestWorld.Email(Role.Fastholdelseskonsulent) }, { "Password", TestWorld.Password } });
        var token = (await planner.Page($"/rejsehold/{versions.Keys.First()}/plan")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var start = new SemaphoreSlim(0);
        var sending = versions.Select(asked => Book(planner, start, asked.Key, asked.Value, token, member, day)).ToList();
        start.Release(Planners);
        var answers = await Task.WhenAll(sending);

        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.Found));
        var refused = answers.Where(answer => answer.StatusCode != HttpStatusCode.Found).ToList();
        Assert.Equal(Planners - 1, refused.Count);
        Assert.All(await Task.WhenAll(refused.Select(answer => answer.Errors())), errors =>
            Assert.StartsWith("Karen Konsulent er allerede booket", errors["FromHour"].Single(), StringComparison.Ordinal));
        Assert.Equal(1, await app.Database(db => db.DispatchBookings.CountAsync(b => b.UserId == member && b.Day == day && b.Hour == 9, Ct)));
        Assert.Equal(1, await app.Database(db => db.Dispatches.CountAsync(d => d.State == DispatchState.Planned, Ct)));
        Assert.Equal(1, await app.Database(db => db.OutboxMails.CountAsync(m => m.Recipient == TestWorld.Email(Role.Konsulent, TestWorld.Aabenraa), Ct)));
    }

    [Fact]
    public async Task The_database_itself_refuses_an_hour_twice() => await app.Database(async db =>
    {
        var ids = await db.Users.OrderBy(u => u.Id).Select(u => u.Id).ToListAsync(Ct);
        var units = await db.ProductionUnits.OrderBy(u => u.Id).ToListAsync(Ct);
        var rules = await db.ResponseRules.ToListAsync(Ct);
        var member = TeamMember.Join(TestWorld.Aabenraa, ids[^1], Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday, 8, 16, null);

        foreach (var unit in units.Take(2))
        {
            var content = new DispatchContent { Reason = DispatchReason.Preventive, Urgency = DispatchUrgency.Normal, AskedByRole = "HR" };
            var dispatch = Dispatch.Ask(unit, ids[0], content, Guid.NewGuid(), app.Clock.GetUtcNow().UtcDateTime);
            dispatch.Promise(rules);
            dispatch.Plan(member, "Prøve", new(app.WorkingDay(6), 9, 2), rules.RulesOn(app.WorkingDay(6)), app.WorkingDay(1));
            db.Dispatches.Add(dispatch);
        }

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Ct));
    });

    private Task<Dictionary<int, Guid>> AskAsync() => app.Database(async db =>
    {
        var (unit, user, rules) = (await db.ProductionUnits.FirstAsync(Ct), await db.Users.Select(u => u.Id).FirstAsync(Ct), await db.ResponseRules.ToListAsync(Ct));
        var content = new DispatchContent { Reason = DispatchReason.Preventive, Urgency = DispatchUrgency.Normal, AskedByRole = "HR" };
        var asked = Enumerable.Range(0, Planners).Select(_ => Dispatch.Ask(unit, user, content, Guid.NewGuid(), app.Clock.GetUtcNow().UtcDateTime)).ToList();
        asked.ForEach(dispatch => dispatch.Promise(rules));
        db.Dispatches.AddRange(asked);
        await db.SaveChangesAsync(Ct);

        return asked.ToDictionary(dispatch => dispatch.Id, dispatch => dispatch.Version);
    });

    private static async Task<HttpResponseMessage> Book(HttpClient planner, SemaphoreSlim start, int id, Guid version, string token, int member, DateOnly day)
    {
        await start.WaitAsync(Ct);
        var body = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", token), new("Version", $"{version}"), new("MemberId", $"{member}"), new("Day", day.ToString("yyyy-MM-dd", null)),
            new("FromHour", "9"), new("Hours", "2"),
        ]);

        return await planner.PostAsync($"/rejsehold/{id}/plan", body, Ct);
    }
}
