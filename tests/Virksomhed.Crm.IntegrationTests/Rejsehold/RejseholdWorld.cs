using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Rejsehold;

/// <summary>A team, and the steps of a dispatch as people take them.</summary>
internal static class RejseholdWorld
{
    private const Weekdays EveryDay = Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The adviser and the consultant are on the team every day, wherever it is.</summary>
    public static Task AddTeam(this CrmApp app, int municipality = TestWorld.Aabenraa) => app.Database(
        async db =>
        {
            foreach (var role in new[] { Role.Fastholdelseskonsulent, Role.Konsulent })
            {
                var user = await db.Users.Where(u => u.Email == TestWorld.Email(role, municipality)).Select(u => u.Id).SingleAsync(Ct);

                if (!await db.TeamMembers.AnyAsync(m => m.UserId == user, Ct))
                {
                    db.TeamMembers.Add(TeamMember.Join(municipality, user, EveryDay, TeamMember.FirstHour, TeamMember.LastHour, null));
                }
            }

            await db.SaveChangesAsync(Ct);
        },
        municipality);

    /// <summary>So many working days ahead.</summary>
    public static DateOnly WorkingDay(this CrmApp app, int ahead) => WorkingCalendar.Usual.After(app.Clock.Today(), ahead);

    public static Fields Request(string reason = "BeforeLeave") => new() { { "Reason", reason }, { "Urgency", "High" }, { "AskedByRole", "HR-chef" } };

    /// <summary>One of the world's employers asks; the id of the dispatch.</summary>
    public static async Task<int> AskAsync(this CrmApp app, Fields? fields = null, string? employer = null, string role = Role.Konsulent)
    {
        var client = await app.SignedInAs(role);
        using var asked = await client.PostForm($"/rejsehold/ask?employerId={await app.EmployerId(employer ?? TestWorld.Employers[0])}", fields ?? Request());

        return await asked.IdOf();
    }

    /// <summary>Asked, and planned for a member at an hour.</summary>
    public static async Task<int> PlannedAsync(this CrmApp app, int member, DateOnly day, int hour, Fields? request = null, string? employer = null)
    {
        await app.AddTeam();
        var id = await app.AskAsync(request, employer);
        await (await app.SignedInAs(Role.Fastholdelseskonsulent)).PostForm($"/rejsehold/{id}/plan", Plan(member, day, hour)).Saved();

        return id;
    }

    public static Fields Plan(int member, DateOnly day, int hour, int hours = 1) =>
        new() { { "MemberId", $"{member}" }, { "Day", day.ToString("yyyy-MM-dd", null) }, { "FromHour", $"{hour}" }, { "Hours", $"{hours}" } };

    public static Task<Dispatch> DispatchAsync(this CrmApp app, int id, int municipality = TestWorld.Aabenraa) =>
        app.Database(db => db.Dispatches.AsNoTracking().Include(d => d.Bookings).SingleAsync(d => d.Id == id, Ct), municipality);

    public static async Task<int> IdOf(this HttpResponseMessage response)
    {
        Assert.True(response.StatusCode == HttpStatusCode.Found, $"{(int)response.StatusCode}: {(await response.Document()).QuerySelector(".crm-errors")?.TextContent}");

        return int.Parse(response.Headers.Location!.OriginalString.Split('/')[^1], null);
    }
}
