using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.Goals;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Schemes;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Agreements;
using Virksomhed.Crm.IntegrationTests.Fastholdelse;
using Virksomhed.Crm.IntegrationTests.Rejsehold;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Goals;

/// <summary>From rows to the number on the page, on an earlier day, and as it was reported.</summary>
public sealed class CountedGoalTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 11, 0, 0, TimeSpan.Zero);

    private readonly CrmApp _app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app.Clock.Set(Now);
        await _app.InitializeAsync();
        await Visit(new(2026, 3, 3), withColleague: true);
        await Visit(new(2026, 5, 5), withColleague: false);
        await _app.AddAgreement(TestWorld.Employers[0], SchemeCode.Fleksjob, new(2026, 2, 2), new(2026, 6, 1), a => a.Convert(ConversionResult.FullTime, null, new(2026, 6, 9)));
        await _app.AddAgreement(TestWorld.Employers[0], SchemeCode.Virksomhedspraktik, new(2026, 4, 1), new(2026, 5, 1), a => a.Convert(ConversionResult.None, null, new(2026, 5, 9)));
        await _app.AddAgreement(TestWorld.Employers[0], SchemeCode.Virksomhedspraktik, new(2025, 4, 1), new(2025, 5, 1));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("besoeg", "2", 2)]
    [InlineData("kontakter", "2", 2)]
    [InlineData("kontakter:Fritidsjob", "1", 1)]
    [InlineData("virksomheder", "1", 1)]
    [InlineData("daekning", "33 %", 1)]
    [InlineData("samarbejdsgrad", "33 %", 1)]
    [InlineData("besoeg_kolleger", "1", 1)]
    [InlineData("aftaler", "2", 2)]
    [InlineData("aftaler:fleksjob", "1", 1)]
    [InlineData("aftaler_ordinaere", "50 %", 1)]
    [InlineData("aftaler_pr_besoeg", "1,0", 2)]
    public async Task A_number_is_counted_from_rows_and_opens_them(string indicator, string shown, int? rows)
    {
        var leader = await _app.SignedInAs(Role.Leder);
        var page = await leader.Page($"/goals/{await Goal(indicator)}");

        Assert.StartsWith($"{shown} ", page.QuerySelector(".crm-stat__value")!.TextContent, StringComparison.Ordinal);
        var opened = await leader.Page(page.QuerySelector(".crm-head .button-primary")!.GetAttribute("href")!);
        Assert.True(rows is null || opened.QuerySelectorAll(".crm-panel--table tbody tr").Length == rows);
    }

    [Fact]
    public async Task An_earlier_day_shows_what_was_true_then_by_what_is_known_now()
    {
        var page = await (await _app.SignedInAs(Role.Leder)).Page($"/goals/{await Goal("besoeg")}?on=2026-03-31");

        Assert.StartsWith("1 ", page.QuerySelector(".crm-stat__value")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("31. marts 2026", page.QuerySelector(".crm-callout")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_is_kept_once_as_it_was_reported_and_shown_beside_what_is_known_now()
    {
        var goal = await Goal("besoeg");
        Assert.Equal((1, 0), (await Keep(), await Keep()));
        await Visit(new(2026, 10, 20), withColleague: false);
        var page = await (await _app.SignedInAs(Role.Leder)).Page($"/goals/{goal}");
        var october = page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == "oktober").QuerySelectorAll("td").Select(cell => cell.TextContent).ToList();

        Assert.Equal(("1", "3", "2+1 siden"), (october[0], october[1], october[3]));
    }

    [Fact]
    public async Task Two_instances_that_keep_the_same_month_keep_one()
    {
        var goal = await Goal("besoeg");
        await Task.WhenAll(Keep(), Keep());

        Assert.Equal(1, await _app.Database(db => db.GoalSnapshots.CountAsync(s => s.GoalId == goal, Ct)));
    }

    [Theory]
    [InlineData(4, "–")]
    [InlineData(5, "12,0")]
    public async Task Days_of_cases_are_told_when_five_were_closed_and_by_nobodys_name(int closed, string shown)
    {
        foreach (var days in Enumerable.Range(10, closed))
        {
            var (id, today) = (await _app.OpenCase(), _app.Clock.Today());
            await _app.Database(db => db.Fastholdelsessager.Where(sag => sag.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(sag => sag.OpenedOn, today.AddDays(-days)).SetProperty(sag => sag.ClosedOn, today).SetProperty(sag => sag.Outcome, FastholdelseOutcome.FullyBack), Ct));
        }

        var page = await (await _app.SignedInAs(Role.Leder)).Page($"/goals/{await Goal("fastholdelse_dage")}");
        Assert.StartsWith(shown, page.QuerySelector(".crm-stat__value")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("peger på nogen", page.QuerySelector("#bag-tallet")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_to_the_rejsehold_are_counted_from_the_request_to_the_visit()
    {
        await _app.AddTeam();
        var asked = await _app.AskAsync();
        await _app.Database(db => db.Dispatches.Where(d => d.Id == asked).ExecuteUpdateAsync(set => set.SetProperty(d => d.RequestedOn, _app.Clock.Today().AddDays(-9)).SetProperty(d => d.HeldOn, _app.Clock.Today().AddDays(-2)), Ct));
        var page = await (await _app.SignedInAs(Role.Leder)).Page($"/goals/{await Goal("rejsehold_dage")}");

        Assert.StartsWith("7,0", page.QuerySelector(".crm-stat__value")!.TextContent, StringComparison.Ordinal);
    }

    private Task<int> Goal(string indicator) => _app.Database(async db =>
    {
        var goal = Domain.Goals.Goal.Set(TestWorld.Aabenraa, $"Mål for {indicator}", indicator, "stk.", GoalDirection.AtLeast, "Prøveplan 2026");
        goal.Aim(2026, 1, null);
        db.Goals.Add(goal);
        await db.SaveChangesAsync(Ct);

        return goal.Id;
    });

    private async Task<int> Keep()
    {
        await using var scope = _app.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<GoalSnapshotRunner>().RunAsync(Ct);
    }

    private async Task Visit(DateOnly day, bool withColleague)
    {
        var (me, colleague) = (await _app.UserId(Role.Konsulent), await _app.UserId(Role.Leder));
        await _app.Database(async db =>
        {
            var unit = await db.ProductionUnits.OrderBy(u => u.Id).FirstAsync(Ct);
            var content = new ContactContent { HeldOn = day, Form = ContactForm.Visit, Purposes = withColleague ? Purposes.Fritidsjob : Purposes.Csr };
            var contact = Contact.Log(new(unit.MunicipalityCode, unit.EmployerId, unit.Id, IsProtected: false), me, content, Guid.NewGuid(), _app.Clock.UtcNow());
            contact.TookPart(withColleague ? [colleague] : []);
            contact.MeetWith([await db.ContactPersons.Where(person => person.EmployerId == unit.EmployerId).Select(person => person.Id).FirstAsync(Ct)]);
            contact.Count(await db.VisitRules.SingleAsync(Ct), anotherCountedThatDay: false);
            db.Contacts.Add(contact);
            await db.SaveChangesAsync(Ct);
        });
    }
}
