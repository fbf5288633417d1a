using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.JobOrders;

/// <summary>Receives, moves and reads orders as people do it.</summary>
internal static class JobOrderWorld
{
    public const string Employer = "Nordals Tømrerforretning ApS";

    /// <summary>What the form needs; a test changes the one thing it is about.</summary>
    public static Fields Filled(this CrmApp app, int positions = 28) => new()
    {
        { "Title", "Folk til ny linje" }, { "Occupation", "Procesoperatør, fødevarer (8160)" }, { "Positions", $"{positions}" }, { "Kind", "Ordinary" }, { "HoursAWeek", "37" },
        { "StartsOn", app.Clock.Today().AddDays(30).ToString("yyyy-MM-dd", null) }, { "Requirements", "To ugers oplæring" }, { "Services", "CvSearch", "Screening" },
    };

    /// <summary>A consultant takes an order in; its address.</summary>
    public static async Task<string> Receive(this CrmApp app, HttpClient client, Fields? fields = null, string from = "")
    {
        using var response = await client.PostForm(from.Length > 0 ? from : $"/job-orders/new?employerId={await app.EmployerId(Employer)}", fields ?? app.Filled());
        Assert.True((int)response.StatusCode == 302, (await response.Document()).QuerySelector(".crm-errors")?.TextContent);

        return response.Headers.Location!.OriginalString;
    }

    /// <summary>Presses the button that moves an order on, on its own page.</summary>
    public static async Task Move(this HttpClient client, string order, params JobOrderPhase[] phases)
    {
        foreach (var phase in phases)
        {
            await client.PostForm(order, new() { { "Phase", $"{phase}" } }, $"{order}/move").Saved();
        }
    }

    public static async Task<string> Sourcing(this CrmApp app, HttpClient client, Fields? fields = null)
    {
        var order = await app.Receive(client, fields);
        await client.Move(order, JobOrderPhase.Qualified, JobOrderPhase.Sourcing);

        return order;
    }

    public static Task Propose(this HttpClient client, string order, int proposed, int invited, int hired) => client.PostForm(
        $"{order}/rounds/new", new() { { "Proposed", $"{proposed}" }, { "Invited", $"{invited}" }, { "Hired", $"{hired}" } }).Saved();

    public static Task<JobOrder> SavedOrder(this CrmApp app, string address) => app.Database(db =>
        db.JobOrders.AsNoTracking().Include(o => o.Phases).Include(o => o.Rounds).SingleAsync(o => o.Id == int.Parse(address.Split('/')[2].Split('#')[0], null)));
}
