using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.FollowUps;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Overview;

public class OverviewTests : IClassFixture<CrmApp>
{
    private readonly CrmApp _app;

    public OverviewTests(CrmApp app)
    {
        _app = app;
        _app.Clock.Set(new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero)); // a Wednesday in week 48
    }

    [Fact]
    public async Task The_manager_sees_the_number_move_and_the_consultants_add_up()
    {
        await Goal(100);
        var leader = await _app.SignedInAs(Role.Leder);
        var before = Total(await leader.Page("/"));
        await Visit(Role.Konsulent, new(2026, 11, 24));
        await Visit(Role.Konsulent, new(2026, 6, 1));
        await Visit(Role.Fastholdelseskonsulent, new(2026, 6, 2));
        var page = await leader.Page("/");

        Assert.Equal(before + 3, Total(page));
        Assert.Contains("under linjen i dag (90)", page.Body!.TextContent, StringComparison.Ordinal);
        var rows = page.QuerySelectorAll("tbody tr:has(.crm-person)").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList()).ToList();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal("50", row[2])); // two consultants share 100
    }

    [Fact]
    public async Task The_curve_ends_in_the_same_number_as_the_card()
    {
        await Goal(100);
        await Visit(Role.Konsulent, new(2026, 3, 3));
        var page = await (await _app.SignedInAs(Role.Administrator)).Page("/");
        var newest = page.QuerySelector("[data-visit-table] tbody tr")!;

        Assert.Equal("48", newest.QuerySelector("th")!.TextContent);
        Assert.Equal($"{Total(page)}", newest.QuerySelectorAll("td")[2].TextContent);
        Assert.Contains($"[329,{Total(page)}]", page.QuerySelector("[data-visit-chart]")!.GetAttribute("data-visit-chart")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_consultant_sees_own_visits_and_what_is_due()
    {
        var (employer, me) = (await _app.EmployerId(TestWorld.Employers[1]), await _app.UserId(Role.Konsulent));
        await Visit(Role.Konsulent, new(2026, 11, 23));
        await _app.Database(async db =>
        {
            db.FollowUps.Add(FollowUp.Plan(TestWorld.Aabenraa, employer, me, new(2026, 11, 22), "Send kandidater"));
            db.FollowUps.Add(FollowUp.Plan(TestWorld.Aabenraa, employer, me, new(2026, 11, 29), "Ring søndag"));
            db.FollowUps.Add(FollowUp.Plan(TestWorld.Aabenraa, employer, me, new(2026, 11, 30), "Næste uge"));
            await db.SaveChangesAsync();
        });
        var text = (await (await _app.SignedInAs(Role.Konsulent)).Page("/")).QuerySelector("main")!.TextContent;

        Assert.Contains("Goddag, Karen", text, StringComparison.Ordinal);
        Assert.Contains("uge 48", text, StringComparison.Ordinal);
        Assert.Contains("3 dage over", text, StringComparison.Ordinal);
        Assert.Contains("Ring søndag", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Næste uge", text, StringComparison.Ordinal);
        Assert.Contains("1 over tid, 0 i dag, 1 senere i ugen", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_municipality_counts_nothing_of_it()
    {
        await Visit(Role.Konsulent, new(2026, 5, 5));
        var page = await (await _app.SignedInAs(Role.Leder, TestWorld.Soenderborg)).Page("/");

        Assert.Contains("Ingen besøg endnu", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static int Total(AngleSharp.Html.Dom.IHtmlDocument page) =>
        int.Parse(page.QuerySelectorAll("tfoot td").ElementAtOrDefault(1)?.TextContent ?? "0", System.Globalization.CultureInfo.InvariantCulture);

    private Task Goal(int target) => _app.Database(async db =>
    {
        if (!db.Goals.Any())
        {
            var goal = Domain.Goals.Goal.Set(TestWorld.Aabenraa, "Besøg", "besoeg", "besøg", GoalDirection.AtLeast, "Prøveplan 2026");
            goal.Aim(2026, target, null);
            db.Goals.Add(goal);
            await db.SaveChangesAsync();
        }
    });

    private async Task Visit(string role, DateOnly day)
    {
        var user = await _app.UserId(role);
        await _app.Database(async db =>
        {
            var unit = db.ProductionUnits.First();
            var place = new ContactPlace(TestWorld.Aabenraa, unit.EmployerId, unit.Id, false);
            var content = new ContactContent { HeldOn = day, Form = ContactForm.Visit, Purposes = Purposes.Fritidsjob };
            var contact = Contact.Log(place, user, content, Guid.NewGuid(), _app.Clock.UtcNow());
            contact.MeetWith([db.ContactPersons.First(person => person.EmployerId == unit.EmployerId).Id]);
            contact.Count(db.VisitRules.Single(), db.Contacts.Any(c => c.ProductionUnitId == unit.Id && c.CountedDay == day));
            db.Contacts.Add(contact);
            await db.SaveChangesAsync();
        });
    }
}
