using System.Net;
using AngleSharp.Dom;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.FollowUps;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Employers;

public class EmployerDetailsTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Employer = "Nordals Tømrerforretning ApS";

    [Fact]
    public async Task The_page_tells_what_happened_newest_first_and_what_is_open()
    {
        var id = await app.EmployerId(Employer);
        var consultant = await app.UserId(Role.Konsulent);
        var client = await app.SignedInAs(Role.Konsulent);
        await client.PostForm($"/contacts/log?employerId={id}", new() { { "Form", "Visit" }, { "Purposes", "Rekruttering" }, { "Note", "Mangler to svende" } }).Saved();
        await app.Database(async db =>
        {
            var done = FollowUp.Plan(TestWorld.Aabenraa, id, consultant, app.Clock.Today().AddDays(-5), "Send plakat");
            done.Complete(consultant, "Plakaten hænger", app.Clock.GetUtcNow().UtcDateTime.AddDays(-3));
            db.FollowUps.AddRange(done, FollowUp.Plan(TestWorld.Aabenraa, id, consultant, app.Clock.Today().AddDays(-2), "Ring om lærling"));
            await db.SaveChangesAsync();
        });

        var page = await client.Page($"/employers/{id}");
        var timeline = Text(page.QuerySelector("#tidslinje")!);

        Assert.Contains("Kontaktet i dag af Karen Konsulent om rekruttering.", Text(page.QuerySelector("main")!), StringComparison.Ordinal);
        Assert.True(timeline.IndexOf("Mangler to svende", StringComparison.Ordinal) is var visit and > 0 && visit < timeline.IndexOf("Plakaten hænger", StringComparison.Ordinal));
        Assert.Contains("Karen Konsulent hos Bente Bruun", timeline, StringComparison.Ordinal);
        Assert.Contains("Alle 2", timeline, StringComparison.Ordinal);
        Assert.Contains("Ring om lærling", Text(page.QuerySelector("#igang")!), StringComparison.Ordinal);
        Assert.Contains("2 dage over", Text(page.QuerySelector("#igang")!), StringComparison.Ordinal);

        var followUps = Text((await client.Page($"/employers/{id}?kind=FollowUps")).QuerySelector(".crm-timeline")!);
        Assert.Contains("Send plakat", followUps, StringComparison.Ordinal);
        Assert.DoesNotContain("Mangler to svende", followUps, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_timeline_is_shown_in_steps()
    {
        var id = await app.AddEmployer("Mange Hændelser ApS");
        var consultant = await app.UserId(Role.Konsulent);
        await app.Database(async db =>
        {
            for (var i = 1; i <= 25; i++)
            {
                var done = FollowUp.Plan(TestWorld.Aabenraa, id, consultant, new DateOnly(2026, 1, i), $"Sag nummer {i:00}");
                done.Complete(consultant, null, new DateTime(2026, 1, i, 10, 0, 0, DateTimeKind.Utc));
                db.FollowUps.Add(done);
            }

            await db.SaveChangesAsync();
        });
        var client = await app.SignedInAs(Role.Konsulent);
        var first = await client.Page($"/employers/{id}");
        var more = first.QuerySelectorAll("#tidslinje a").Single(link => link.TextContent == "Vis flere").GetAttribute("href")!;

        Assert.Equal(20, first.QuerySelectorAll(".crm-timeline li").Length);
        Assert.Equal(25, (await client.Page(more)).QuerySelectorAll(".crm-timeline li").Length);
    }

    [Fact]
    public async Task A_protected_employer_is_marked_and_offers_no_mail()
    {
        var id = await app.AddEmployer("Beskyttet Bager ApS", d => d with { IsProtected = true, Email = "post@bager.example", CeasedOn = new DateOnly(2026, 5, 1) });
        await app.Database(async db =>
        {
            db.ContactPersons.Add(ContactPerson.Add(db.Employers.Single(e => e.Id == id), "Bo Bager", null, null, "bo@bager.example"));
            await db.SaveChangesAsync();
        });
        var page = await (await app.SignedInAs(Role.Konsulent)).Page($"/employers/{id}");

        Assert.Empty(page.QuerySelectorAll("main a[href^='mailto:']"));
        Assert.Contains("Kun direkte kontakt", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Reklamebeskyttet", Text(page.QuerySelector(".crm-head .crm-statuses")!), StringComparison.Ordinal);
        Assert.Contains("Ophørt 01.05.2026", Text(page.QuerySelector(".crm-head .crm-statuses")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_website_that_is_no_website_is_not_linked_to()
    {
        var id = await app.AddEmployer("Underlig Side ApS", d => d with { Website = "javascript:alert(1)" });
        var page = await (await app.SignedInAs(Role.Konsulent)).Page($"/employers/{id}");

        Assert.DoesNotContain(page.QuerySelectorAll("a"), link => link.GetAttribute("href")!.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Another_municipalitys_employer_is_not_found()
    {
        using var response = await (await app.SignedInAs(Role.Leder)).GetAsync(
            $"/employers/{await app.EmployerId(TestWorld.OtherEmployer, TestWorld.Soenderborg)}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
