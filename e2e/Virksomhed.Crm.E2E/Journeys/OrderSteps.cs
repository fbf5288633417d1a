using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>What consultants of four municipalities do to fill an order together.</summary>
internal static class OrderSteps
{
    public static async Task MoveByKeyboard(this IPage page, int order)
    {
        await page.GotoAsync("/job-orders/board");
        await page.Locator($"#order-{order}").FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.ShouldSay("Jobordren er flyttet.");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Kvalificeret" }).Locator($"#order-{order}")).ToBeFocusedAsync();
    }

    public static async Task MoveByMouse(this IPage page, int order)
    {
        await page.GotoAsync("/job-orders/board?shared=true");
        await page.Locator($"#order-{order}").DragToAsync(page.GetByRole(AriaRole.Region, new() { Name = "Formidling" }));
        await page.ShouldSay("Jobordren er flyttet.");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Formidling" }).Locator($"#order-{order}")).ToBeVisibleAsync();
        await Expect(page.Link("Delte med partnere")).ToHaveAttributeAsync("aria-current", "true");
    }

    public static async Task<string> ShareOrder(this IPage page, int order)
    {
        await page.GotoAsync($"/job-orders/{order}");
        await page.Link("Del med partnere").ClickAsync();
        await page.ShouldSay("Kontaktpersoner, noter, kandidater og virksomhedens svar deles ikke.");
        await page.Button("Del ordren").ClickAsync();
        await page.ShouldSay("Ordren er delt.");

        return new Uri(page.Url).PathAndQuery;
    }

    public static async Task BidOn(this IPage page, string shared, int count)
    {
        await page.OpenFromMenu("Jobordrer");
        await page.Link("Delte ordrer").ClickAsync();
        await page.GotoAsync(shared);
        await page.Link("Byd ind").ClickAsync();
        await page.GetByLabel("Hvor mange kan I sende?").FillAsync($"{count}");
        await page.Button("Gem bud").ClickAsync();
        await page.ShouldSay("Jeres bud er gemt.");
    }

    public static async Task DivideOrder(this IPage page, string shared)
    {
        await page.GotoAsync(shared);
        await page.Link("Fordel ordren").ClickAsync();

        foreach (var (municipality, count) in new[] { ("Aabenraa", 16), ("Sønderborg", 7), ("Haderslev", 3), ("Tønder", 2) })
        {
            await page.GetByLabel(municipality, new() { Exact = true }).FillAsync($"{count}");
        }

        await page.Button("Gem fordelingen").ClickAsync();
        await page.ShouldSay("28 personer: 16 fra Aabenraa og 12 fra tre andre");
    }

    public static async Task FillOrder(this IPage page, int order)
    {
        await page.GotoAsync($"/job-orders/{order}");
        await page.Locator(".crm-actionbar").GetByRole(AriaRole.Link, new() { Name = "Foreslå kandidater" }).ClickAsync();
        await page.GetByLabel("Foreslået").FillAsync("30");
        await page.GetByLabel("Ansat").FillAsync("28");
        await page.Button("Gem runden").ClickAsync();
        await page.ShouldSay("28 af 28 besat");
        await page.Button("Ja").ClickAsync();
        await page.ShouldSay("Passede: ja");
        await page.Link("Afslut").ClickAsync();
        await page.Button("Afslut jobordre").ClickAsync();
        await page.ShouldSay("Jobordren er afsluttet.");
    }
}
