using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Inquiries;

/// <summary>Sends and reads inquiries as people do it.</summary>
internal static class InquiryWorld
{
    public const string Public = "/henvendelse/580";

    /// <summary>What the public form needs; a test changes the one thing it is about.</summary>
    public static Fields PublicFields => new()
    {
        { "Cvr", "99 00 00 07" }, { "Needs", "Rekruttering" }, { "Text", "Vi mangler to tømrere" }, { "ContactName", "Bente Bruun" }, { "Phone", "10 00 08 00" },
    };

    /// <summary>Fills in the public form as slowly as people do.</summary>
    public static async Task<HttpResponseMessage> Ask(this CrmApp app, Fields fields, string address = Public)
    {
        var visitor = app.Anonymous();
        using var shown = await visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        app.Clock.Advance(TimeSpan.FromSeconds(10));

        return await visitor.PostAgain(shown, fields);
    }

    /// <summary>A colleague registers a call; the address of the inquiry.</summary>
    public static async Task<string> Register(this CrmApp app, HttpClient client, string employer, string owner = "")
    {
        using var response = await client.PostForm($"/inquiries/new?employerId={await app.EmployerId(employer)}", new()
        {
            { "Phone", "10000800" }, { "ContactName", "Bente Bruun" }, { "Needs", "Rekruttering" }, { "OwnerId", owner }, { "Text", Guid.NewGuid().ToString() },
        });
        Assert.True((int)response.StatusCode == 302, (await response.Document()).QuerySelector(".crm-errors")?.TextContent);

        return response.Headers.Location!.OriginalString;
    }

    public static Task<Inquiry> Saved(this CrmApp app, string address, int municipality = TestWorld.Aabenraa)
    {
        var id = int.Parse(address.Split('/')[^1], null);

        return app.Database(db => db.Inquiries.AsNoTracking().Include(i => i.Steps).SingleAsync(i => i.Id == id), municipality);
    }

    public static Task<Inquiry> Latest(this CrmApp app) => app.Database(db => db.Inquiries.AsNoTracking().OrderByDescending(i => i.Id).FirstAsync());
}
