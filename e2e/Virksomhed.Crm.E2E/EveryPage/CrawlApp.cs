using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Virksomhed.Crm.E2E.Journeys;
using Virksomhed.Crm.IntegrationTests;

namespace Virksomhed.Crm.E2E.EveryPage;

/// <summary>The app with what only some pages show: an import with a refused line, and links from mails that still work.</summary>
public sealed class CrawlApp(SharedBrowser browser) : BrowserApp
{
    private const string Invited = "ny@580.example";

    private readonly Dictionary<string, string> _sessions = [];
    private readonly Dictionary<string, IReadOnlyDictionary<string, int>> _samples = [];

    /// <summary>Links that open a form for somebody who has not signed in.</summary>
    public IReadOnlyList<string> MailedLinks { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var context = await browser.NewContext(new() { BaseURL = Address });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/forgot-password");
        await page.GetByLabel("Arbejdsmail").FillAsync(TestWorld.Email(Role.Leder));
        await page.Button("Send link").ClickAsync();
        await page.SignIn(Role.Administrator);
        await page.UploadRegister(CvrExtract.Of(companies: 3).Content);
        await page.Invite("Ny Kollega", Invited);
        MailedLinks = [$"/signup/{Sample.InvitationSecret}", $"/jobordre/svar/{SampleJobOrders.FeedbackSecret}", $"/tilfredshed/{SampleSurveys.Secret}", $"/tilfredshed/{SampleSurveys.Secret}?sprog=de", $"/tilfredshed/{SampleSurveys.Secret}/frameld", await Mailbox.LinkTo(this, Invited), await Mailbox.LinkTo(this, TestWorld.Email(Role.Leder))];
    }

    /// <summary>Ids of rows that are there, as the role would open them.</summary>
    public async Task<IReadOnlyDictionary<string, int>> SamplesFor(string role) =>
        _samples.TryGetValue(role, out var known) ? known : _samples[role] = await PageAddresses.Ids(this, role);

    /// <summary>Somebody of the role who has signed in: forty forms need not go through the login forty times.</summary>
    public async Task<string> Session(string role)
    {
        if (!_sessions.TryGetValue(role, out var session))
        {
            await using var context = await browser.NewContext(new() { BaseURL = Address });
            await (await context.NewPageAsync()).SignIn(role);
            session = _sessions[role] = await context.StorageStateAsync();
        }

        return session;
    }
}
