using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests;

namespace Virksomhed.Crm.E2E;

/// <summary>What people do, in their own words. Labels and headings are the anchors, never css classes.</summary>
internal static class PageExtensions
{
    public static Task SignIn(this IPage page, string role) => page.SignInAs(TestWorld.Email(role), TestWorld.Password);

    public static async Task SignInAs(this IPage page, string email, string password)
    {
        await page.GotoAsync("/account/login");
        await page.FillInLogin(email, password);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Log ind", Exact = true })).ToHaveCountAsync(0);
    }

    /// <summary>The login form on a page that is already open.</summary>
    public static async Task FillInLogin(this IPage page, string email, string password)
    {
        await page.GetByLabel("Arbejdsmail").FillAsync(email);
        await page.GetByLabel("Adgangskode", new() { Exact = true }).FillAsync(password);
        await page.Button("Log ind").ClickAsync();
    }

    public static async Task OpenContactForm(this IPage page, int employerId)
    {
        await page.GotoAsync($"/contacts/log?employerId={employerId}");
        await page.ShouldShow("Log kontakt");
    }

    /// <summary>Logs a contact as it mostly is: a visit today with the person already chosen.</summary>
    public static async Task LogVisit(this IPage page, int employerId, string purpose)
    {
        await page.OpenContactForm(employerId);
        await page.Choice(purpose).ClickAsync();
        await page.Button("Gem kontakt").ClickAsync();
        await page.ShouldSay("Kontakten er gemt.");
    }

    /// <summary>An administrator hands in a file from the register and waits until it has been looked through.</summary>
    public static async Task UploadRegister(this IPage page, byte[] content)
    {
        await page.OpenFromMenu("CVR-import");
        await page.Link("Hent en fil ind").ClickAsync();
        await page.GetByLabel("Fil").SetInputFilesAsync(new FilePayload { Name = "udtræk.ndjson", MimeType = "application/x-ndjson", Buffer = content });
        await page.Button("Hent og gennemse").ClickAsync();
        await Assertions.Expect(page.Button("Kør importen")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    /// <summary>An administrator invites a colleague as a consultant.</summary>
    public static async Task Invite(this IPage page, string name, string email)
    {
        await page.OpenFromMenu("Brugere");
        await page.Link("Inviter en kollega").ClickAsync();
        await page.GetByLabel("Navn", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("Arbejdsmail").FillAsync(email);
        await page.Choice(Role.Konsulent).CheckAsync();
        await page.Button("Send invitation").ClickAsync();
        await page.ShouldSay("Invitationen er sendt.");
    }

    public static Task OpenFromMenu(this IPage page, string place) =>
        page.GetByRole(AriaRole.Navigation, new() { Name = "Hovedmenu" }).GetByRole(AriaRole.Link, new() { Name = place, Exact = true }).ClickAsync();

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Link(this IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    /// <summary>A choice by its text; a small note, such as the date or the person's role, may follow it.</summary>
    public static ILocator Choice(this IPage page, string text)
    {
        var name = new Regex($"^{Regex.Escape(text)}( .+)?$");

        return page.GetByRole(AriaRole.Radio, new() { NameRegex = name }).Or(page.GetByRole(AriaRole.Checkbox, new() { NameRegex = name }));
    }

    public static ILocator Panel(this IPage page, string heading) =>
        page.Locator("section").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }) });

    public static ILocator SearchBox(this IPage page) => page.GetByLabel("Søg virksomhed på navn", new() { Exact = false });

    public static Task ShouldShow(this IPage page, string heading) =>
        Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(heading);

    public static Task ShouldSay(this IPage page, string text) => Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(text);
}
