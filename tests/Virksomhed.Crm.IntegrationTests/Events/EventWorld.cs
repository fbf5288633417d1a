using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Events;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Events;

/// <summary>Plans events, invites and answers as people do it.</summary>
internal static partial class EventWorld
{
    private static int _number;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The address of a new event.</summary>
    public static async Task<string> PlanEvent(this CrmApp app, HttpClient client, int capacity = 20, bool today = false)
    {
        using var response = await client.PostForm("/events/new", new()
        {
            { "Kind", "Jobdating" }, { "Title", "Jobdating for lageret" }, { "HeldOn", app.Clock.Today().AddDays(today ? 0 : 14).ToString("yyyy-MM-dd", null) },
            { "StartsAt", today ? "00:00" : "09:00" }, { "EndsAt", today ? "23:59" : "12:00" }, { "Place", "Folkehjem, Aabenraa" }, { "Capacity", $"{capacity}" },
        });
        Assert.True(response.StatusCode == HttpStatusCode.Found, (await response.Document()).QuerySelector(".crm-errors")?.TextContent);

        return response.Headers.Location!.OriginalString;
    }

    public static async Task<(string Link, string Email)> InviteTo(this CrmApp app, HttpClient client, string url, string employer)
    {
        var email = $"gaest{Interlocked.Increment(ref _number)}@firma.example";
        await client.PostForm($"{url}/invite/one?employerId={await app.EmployerId(employer)}", new() { { "Email", email } }).Saved();

        return (await Mailbox.LinkTo(app, email), email);
    }

    public static Task<HttpResponseMessage> Answer(HttpClient visitor, string link, bool comes, int persons, string who = "Bodil Bang") =>
        visitor.PostForm(link, new() { { "Comes", $"{comes}" }, { "Participant", who }, { "Persons", $"{persons}" } });

    public static Task<List<EventInvitation>> Invitations(this CrmApp app, string url) => app.Database(db =>
    {
        var id = int.Parse(LastNumber().Match(url).Value, null);

        return db.EventInvitations.Where(i => i.EventId == id).OrderBy(i => i.Id).ToListAsync(Ct);
    });

    /// <summary>Letters leave beside the request, so that they are waited for.</summary>
    public static async Task Eventually(Func<bool> holds)
    {
        for (var attempt = 0; attempt < 100 && !holds(); attempt++)
        {
            await Task.Delay(50, Ct);
        }

        Assert.True(holds());
    }

    [GeneratedRegex(@"\d+$")]
    private static partial Regex LastNumber();
}
