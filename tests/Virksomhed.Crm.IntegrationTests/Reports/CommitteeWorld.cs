using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Reports;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Reports;

/// <summary>A municipality on a day in November with a goal that is counted, one that others measure, and one that stands in words.</summary>
public sealed class CommitteeApp : CrmApp
{
    public const string Visits = "Virksomhedsbesøg pr. år";
    public const string Measured = "Delvist raskmeldte";
    public const string Worded = "=Tilfredse virksomheder";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        Clock.Set(new(2026, 11, 22, 11, 0, 0, TimeSpan.Zero));
        await base.InitializeAsync();
        await Database(async db =>
        {
            var figure = await db.ExternalIndicators.Include(i => i.Observations).FirstAsync(i => i.Key == ExternalIndicator.PartialReturn, Ct);
            figure.Observe(new(2026, 8), ObservationKind.Result, 14.6m, "Jobindsats", null, Clock.UtcNow());
            figure.Observe(new(2026, 9), ObservationKind.Result, 15m, "Jobindsats", null, Clock.UtcNow());
            var visits = Goal.Set(TestWorld.Aabenraa, Visits, "besoeg", "besøg", GoalDirection.AtLeast, "Beskæftigelsesplan 2026");
            visits.Aim(2026, 24, null);
            var measured = Goal.Set(TestWorld.Aabenraa, new() { Number = "Mål 2", Text = Measured, ExternalIndicatorId = figure.Id, Unit = "%", Source = "Plan 2026" });
            measured.Aim(2026, 17.6m, null);
            var worded = Goal.Set(TestWorld.Aabenraa, new() { Text = Worded, Unit = "", Source = "Politik", Plan = "Politik 2026-28", FromYear = 2026, ToYear = 2028 });
            worded.Aim(2026, new Aim(TargetBasis.Words, null, "Høj tilfredshed", null));
            db.Goals.AddRange(visits, measured, worded, Goal.Set(TestWorld.Aabenraa, new() { Text = "Udløbet mål", Unit = "", Source = "Plan 2019", FromYear = 2019, ToYear = 2022 }));
            await db.SaveChangesAsync(Ct);
        });
        await Visit(new(2026, 3, 3));
        await Visit(new(2026, 10, 5));
        await Visit(new(2026, 11, 9));
    }

    /// <summary>A visit that counts was held; the day may lie in a month that is told already.</summary>
    public async Task Visit(DateOnly day)
    {
        var me = await UserId(Role.Konsulent);
        await Database(async db =>
        {
            var unit = await db.ProductionUnits.OrderBy(u => u.Id).FirstAsync(Ct);
            var contact = Contact.Log(new(unit.MunicipalityCode, unit.EmployerId, unit.Id, IsProtected: false), me, new() { HeldOn = day, Form = ContactForm.Visit, Purposes = Purposes.Csr }, Guid.NewGuid(), Clock.UtcNow());
            contact.MeetWith([await db.ContactPersons.Where(person => person.EmployerId == unit.EmployerId).Select(person => person.Id).FirstAsync(Ct)]);
            contact.Count(await db.VisitRules.SingleAsync(Ct), anotherCountedThatDay: false);
            db.Contacts.Add(contact);
            await db.SaveChangesAsync(Ct);
        });
    }

    public Task<int> GoalId(string text) => Database(db => db.Goals.Where(goal => goal.Text == text).Select(goal => goal.Id).SingleAsync(Ct));
}

/// <summary>What a manager does with a report, through the pages' own forms.</summary>
internal static class CommitteeSteps
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> TryStart(this HttpClient client, int year, int? month) => client.PostForm(
        "/reports/committee/new", new() { { "Kind", month is null ? "Year" : "Month" }, { "Year", $"{year}" }, { "Month", $"{month}" } });

    /// <summary>The address of a new draft. Each test has a month of its own.</summary>
    public static async Task<string> Start(this HttpClient client, int year, int? month)
    {
        using var started = await client.TryStart(year, month);
        Assert.NotNull(started.Headers.Location);

        return started.Headers.Location.OriginalString;
    }

    public static Task Write(this HttpClient client, string report, string summary = "Det går godt.", string? comment = null) =>
        client.PostForm($"{report}/write", comment is null ? new() { { "Summary", summary } } : new() { { "Summary", summary }, { "Comments[0].Text", comment } }).Saved();

    public static Task<HttpResponseMessage> Approve(this HttpClient client, string report) => client.PostForm(report, [], $"{report}/approve");

    public static Task<HttpResponseMessage> Lock(this HttpClient client, string report) => client.PostForm(report, [], $"{report}/lock");

    public static async Task<string> Approved(this HttpClient client, int year, int? month)
    {
        var report = await client.Start(year, month);
        await client.Write(report);
        await client.Approve(report).Saved();

        return report;
    }

    public static Task<CommitteeReport> Stored(this CrmApp app, string report)
    {
        var id = int.Parse(report.Split('/')[^1], null);

        return app.Database(db => db.CommitteeReports.AsNoTracking().Include(r => r.Comments).Include(r => r.Figures).SingleAsync(r => r.Id == id, Ct));
    }

    /// <summary>What is reached of a goal, as the report shows it.</summary>
    public static async Task<string> Reached(this HttpClient client, string report, string goal) =>
        (await client.Page(report)).QuerySelectorAll("[data-committee-overview] tbody tr").Single(row => row.QuerySelector("th")!.TextContent == goal).QuerySelector("td")!.TextContent;
}
