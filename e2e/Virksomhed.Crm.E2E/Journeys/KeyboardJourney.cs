using Microsoft.Playwright;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>Somebody who uses no mouse.</summary>
public class KeyboardJourney(BrowserApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<BrowserApp>
{
    // The mark may sit on the control, on the label that stands for it, or on the box around both. After the last stop comes the body; the
    // calendar inside a date field is the browser's own.
    private const string FocusIsSeen = """
        () => {
          const focused = document.activeElement;
          if (focused === document.body || focused === window.lastFocused) return "";
          window.lastFocused = focused;
          const marked = e => e && (style => (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none")(getComputedStyle(e));
          const box = focused.getBoundingClientRect();
          const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          return inView && [focused, focused.nextElementSibling, focused.parentElement].some(marked) ? "" : focused.outerHTML.slice(0, 160);
        }
        """;

    [Fact]
    public async Task Finds_an_employer_and_logs_a_visit()
    {
        var page = await Desk();
        await page.SignIn(Role.Konsulent);
        await page.GotoAsync("/");

        await page.Keyboard.PressAsync("/");
        await Expect(page.SearchBox()).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("tømrer");
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "Nordals Tømrerforretning" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldShow("Nordals Tømrerforretning ApS");

        await TabTo(page, page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Log kontakt" }));
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldShow("Log kontakt");
        await TabTo(page, page.Choice("Rekruttering"));
        await page.Keyboard.PressAsync("Space");
        await TabTo(page, page.Button("Gem kontakt"));
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldSay("Kontakten er gemt.");
    }

    [Fact]
    public async Task Skips_the_menu_and_goes_to_a_page_by_its_name()
    {
        var page = await Desk();
        await page.SignIn(Role.Konsulent);
        await page.GotoAsync("/employers");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Link("Gå til indholdet")).ToBeFocusedAsync();
        await Expect(page.Link("Gå til indholdet")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("opfølg");
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "Opfølgning" }).First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "Kontakter" })).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldShow("pfølgning");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/employers")]
    [InlineData("/followups")]
    [InlineData("/contacts/log?employerId={employer}")]
    public async Task Always_sees_where_the_focus_is(string address)
    {
        var page = await Desk();
        await page.SignIn(Role.Konsulent);
        await page.GotoAsync(address.Replace("{employer}", $"{await App.EmployerId(Sample.BusyEmployer)}", StringComparison.Ordinal));
        List<string> unseen = [];

        for (var stop = 0; stop < 60; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            unseen.Add(await page.EvaluateAsync<string>(FocusIsSeen));
        }

        Assert.DoesNotContain(unseen, element => element.Length > 0);
    }

    private static async Task TabTo(IPage page, ILocator target)
    {
        for (var stop = 0; stop < 80 && !await target.EvaluateAsync<bool>("element => element === document.activeElement"); stop++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await Expect(target).ToBeFocusedAsync();
    }
}
