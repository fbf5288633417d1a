using Microsoft.Playwright;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Virksomhed.Crm.E2E.Journeys;
using Virksomhed.Crm.IntegrationTests;

namespace Virksomhed.Crm.E2E.EveryPage;

/// <summary>The app with what only some pages show: an import with a refused line, and links from mails that still work.</summary>
public sealed class CrawlApp(SharedBrowser browser) : BrowserApp
{
    private const string Invited = "ny@580.example";

    private readonly Dictionary<string, IBrowserContext> _phones = [];
    private readonly Dictionary<string, IReadOnlyDictionary<string, int>> _samples = [];

    /// <summary>Links that open a form for somebody who has not signed in.</summary>
    public IReadOnlyList<string> MailedLinks { get; private set; } = [];

    // MitID Erhverv and a municipality's own sign-in are set up, so that their pages are there; no broker is ever asked.
    protected override IEnumerable<KeyValuePair<string, string>> Settings() =>
    [
        .. base.Settings(), new("MitIdErhverv:Authority", Address), new("MitIdErhverv:ClientId", "side"), new("MitIdErhverv:ClientSecret", "side"),
        new("StaffSignIn:580:Name", "Aabenraa Kommune"), new("StaffSignIn:580:Authority", Address), new("StaffSignIn:580:ClientId", "side"), new("StaffSignIn:580:ClientSecret", "side"),
        new("StaffSignIn:580:Roles:Leder:0", "ledere"),
    ];

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

    /// <summary>The phone of somebody of the role who has signed in: ninety forms need not go through the login ninety times.</summary>
    /// <param name="role">Empty for somebody who has not signed in.</param>
    public async Task<IBrowserContext> PhoneOf(string role)
    {
        if (!_phones.TryGetValue(role, out var phone))
        {
            phone = _phones[role] = await browser.NewContext(BrowserTest.At(this, new() { ViewportSize = new() { Width = BrowserTest.PhoneWidth, Height = 844 } }));
            await PageFaults.BringAxe(phone);

            if (role.Length > 0)
            {
                var page = await phone.NewPageAsync();
                await page.SignIn(role);
                await page.CloseAsync();
            }
        }

        return phone;
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var phone in _phones.Values)
        {
            await phone.CloseAsync();
        }

        await base.DisposeAsync();
    }
}
