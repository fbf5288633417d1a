using Microsoft.Playwright;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.EveryPage;
using Virksomhed.Crm.E2E.Harness;
using Virksomhed.Crm.IntegrationTests;
using Xunit;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>Somebody adds a passkey of the phone and signs in with it; a device that does not ask who holds it lets nobody in, and a removed passkey neither.</summary>
[Trait("Requirement", "R4")]
public class PasskeyJourney(BrowserApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<BrowserApp>
{
    [Theory]
    [InlineData(Role.Arbejdsgiver, "/portal/security", "/portal")]
    [InlineData(Role.Konsulent, "/account/security", "/account")]
    public async Task A_passkey_signs_in_without_a_password_until_it_is_removed(string role, string security, string home)
    {
        var phone = await Phone();
        var watch = new PageWatch(phone, App.Address);
        var device = await Device.Of(phone);
        await phone.SignIn(role);
        await Adds(phone, security);

        await SignsOut(phone, home);
        await phone.Button("Log ind med adgangsnøgle").TapAsync();
        await Assertions.Expect(phone).ToHaveURLAsync(App.Address + (role == Role.Arbejdsgiver ? "/portal" : "/"));
        Assert.Empty(watch.TakeAll());

        await SignsOut(phone, home);
        await device.AsksWhoHoldsIt(false);
        await phone.Button("Log ind med adgangsnøgle").TapAsync();
        await IsRefused(phone);
        await device.AsksWhoHoldsIt(true);

        await phone.SignIn(role);
        await phone.GotoAsync(security);
        await phone.Button("Fjern Min telefon").TapAsync();
        await phone.ShouldSay("Adgangsnøglen er fjernet.");
        await SignsOut(phone, home);
        await phone.Button("Log ind med adgangsnøgle").TapAsync();
        await IsRefused(phone);
        Assert.Empty(await PageFaults.Of(phone));
    }

    private static async Task Adds(IPage page, string security)
    {
        await page.GotoAsync(security);
        await page.Link("Tilføj en adgangsnøgle").TapAsync();
        await page.GetByLabel("Navn på enheden").FillAsync("Min telefon");
        await page.GetByLabel("Din adgangskode").FillAsync(TestWorld.Password);
        await page.Button("Fortsæt").TapAsync();
        await Assertions.Expect(page.Button("Opret adgangsnøglen")).ToBeVisibleAsync();
        Assert.Empty(await PageFaults.Of(page));
        await page.Button("Opret adgangsnøglen").TapAsync();
        await page.ShouldSay("Adgangsnøglen er tilføjet.");
        await page.ShouldSay("Min telefon");
    }

    // The sentence is on the page all along, unseen.
    private static Task IsRefused(IPage page) => Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Adgangsnøglen kunne ikke bruges.");

    private static async Task SignsOut(IPage page, string home)
    {
        await page.GotoAsync(home);
        await page.Locator("form[action^='/account/logout'] button").First.EvaluateAsync("button => button.click()");
        await page.ShouldShow("Log ind");
    }

    /// <summary>A phone's own keeper of passkeys, as Chrome plays it.</summary>
    private sealed class Device(ICDPSession session, string id)
    {
        public static async Task<Device> Of(IPage page)
        {
            var session = await page.Context.NewCDPSessionAsync(page);
            await session.SendAsync("WebAuthn.enable");
            var added = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
                },
            });

            return new(session, added!.Value.GetProperty("authenticatorId").GetString()!);
        }

        public async Task AsksWhoHoldsIt(bool asks) => await session.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = id, ["isUserVerified"] = asks });
    }
}
