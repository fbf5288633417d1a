using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.CsrMaerker;

/// <summary>A year with an open window, and the steps of an application as people take them.</summary>
internal static class CsrWorld
{
    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\ntrailer\nstartxref\n9\n%%EOF\n");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The year whose window is open in these tests, whatever day they run on.</summary>
    public static int Year(this CrmApp app) => app.Clock.Today().Year + 1;

    /// <summary>Rules for the coming year: 10 % in fleksjob or praktik, with a window around today.</summary>
    public static Task OpenWindow(this CrmApp app, int municipality = TestWorld.Aabenraa) => app.Database(
        async db =>
        {
            var today = app.Clock.Today();

            if (!await db.CsrRuleSets.AnyAsync(r => r.Year == app.Year(), Ct))
            {
                db.CsrRuleSets.Add(CsrRuleSet.For(
                    municipality, app.Year(),
                    new()
                    {
                        ThresholdPercent = 10, Schemes = ["fleksjob", "virksomhedspraktik"], Denominator = CsrDenominator.AllStaff,
                        OpensOn = today.AddDays(-30), ClosesOn = today.AddDays(20), Committee = "Arbejdsmarkedsudvalget",
                    },
                    "Prøve", null));
                await db.SaveChangesAsync(Ct);
            }
        },
        municipality);

    /// <summary>The address of a new draft for an employer of its own.</summary>
    public static async Task<string> StartDraft(this CrmApp app, HttpClient client, string name)
    {
        await app.OpenWindow();
        var employer = await app.AddEmployer(name);
        using var started = await client.PostForm($"/csr-maerker/applications/new?employerId={employer}", []);
        Assert.Equal(HttpStatusCode.Found, started.StatusCode);

        return started.Headers.Location!.OriginalString.Replace("/edit", "", StringComparison.Ordinal);
    }

    public static async Task Fill(this HttpClient client, string application, int staff = 10, int persons = 1)
    {
        await client.PostForm($"{application}/edit", new() { { "Staff", $"{staff}" }, { "Lines[0].Persons", "" }, { "Lines[1].Persons", $"{persons}" } }).Saved();
        await client.PostForm($"{application}/documents/new", new() { { "File", "oversigt.pdf", Pdf } }).Saved();
    }

    public static Task Submit(this HttpClient client, string application) => client.PostForm(application, [], $"{application}/submit").Saved();

    public static Task Screen(this HttpClient client, string application) => client.PostForm($"{application}/screen", new() { { "DocumentsSeen", "true" } }).Saved();

    /// <summary>A manager takes a step with one application.</summary>
    public static async Task Move(this CrmApp app, string application, CsrMove move)
    {
        var id = application.Split('/')[^1];
        await (await app.SignedInAs(Role.Leder)).PostForm($"/csr-maerker/applications/move?year={app.Year()}&move={move}&id={id}", []).Saved();
    }

    /// <summary>From nothing to awarded, today.</summary>
    public static async Task<string> Award(this CrmApp app, string name)
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var application = await app.StartDraft(client, name);
        await client.Fill(application);
        await client.Submit(application);
        await client.Screen(application);
        await app.Move(application, CsrMove.Nominate);
        await app.Move(application, CsrMove.Approve);
        await app.Move(application, CsrMove.Award);

        return application;
    }

    public static Task<CsrApplication> Application(this CrmApp app, string address) =>
        app.Database(db => db.CsrApplications.AsNoTracking().Include(a => a.Documents).SingleAsync(a => a.Id == Id(address), Ct));

    public static int Id(string address) => int.Parse(address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
}
