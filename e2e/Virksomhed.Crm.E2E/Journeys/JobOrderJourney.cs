using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Municipalities;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Virksomhed.Crm.IntegrationTests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>An employer needs 28 people, and four municipalities fill the order together: 16 from one and 12 from three others.</summary>
public class JobOrderJourney(BrowserApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<BrowserApp>
{
    private const int Haderslev = 510;
    private const int Toender = 550;
    private const string Title = "28 til ny produktionslinje";

    [Fact]
    public async Task From_an_inquiry_to_28_people_from_four_municipalities()
    {
        await Found(Haderslev, "Haderslev");
        await Found(Toender, "Tønder");
        var desk = await Desk();
        await desk.SignIn(Role.Konsulent);
        await Receive(desk);
        var order = int.Parse(desk.Url.Split('/')[^1], CultureInfo.InvariantCulture);
        await MoveByKeyboard(desk, order);
        var shared = await Share(desk, order);

        await Bid(TestWorld.Soenderborg, shared, 7);
        await Bid(Haderslev, shared, 3);
        var partner = await Bid(Toender, shared, 2);
        await Divide(desk, shared);
        await partner.GotoAsync(shared);
        await partner.ShouldSay("28 personer: 16 fra Aabenraa og 12 fra tre andre");

        await MoveByMouse(desk, order);
        await Fill(desk, order);
        await partner.ReloadAsync();
        await partner.ShouldSay("Afsluttet");
        Assert.Equal((JobOrderPhase.Filled, 28), await Database(db => db.JobOrders.Where(o => o.Id == order).Select(o => ValueTuple.Create(o.Phase, o.Hired)).SingleAsync()));
    }

    private async Task Receive(IPage page)
    {
        await page.GotoAsync($"/inquiries/new?employerId={await App.EmployerId("Fjordlyst Plejehjem")}");
        await page.GetByLabel("Telefon", new() { Exact = true }).Last.FillAsync("10 00 08 00");
        await page.Choice("Rekruttering").CheckAsync();
        await page.GetByLabel("Hvad drejer det sig om?").FillAsync("Linjen åbner om kort tid.");
        await page.Button("Gem henvendelse").ClickAsync();
        await page.Link("Lav jobordre").ClickAsync();
        await page.GetByLabel("Ordrens overskrift").FillAsync(Title);
        await page.GetByLabel("Stilling", new() { Exact = true }).FillAsync("Procesoperatør");
        await page.GetByLabel("Antal stillinger").FillAsync("28");
        await page.GetByLabel("Start", new() { Exact = true }).FillAsync(App.Clock.Today().AddDays(40).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.Button("Gem jobordre").ClickAsync();
        await page.ShouldSay("Jobordren er gemt.");
        await page.ShouldSay("Linjen åbner om kort tid.");
    }

    private static async Task MoveByKeyboard(IPage page, int order)
    {
        await page.GotoAsync("/job-orders/board");
        await page.Locator($"#order-{order}").FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.ShouldSay("Jobordren er flyttet.");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Kvalificeret" }).Locator($"#order-{order}")).ToBeFocusedAsync();
    }

    private static async Task MoveByMouse(IPage page, int order)
    {
        await page.GotoAsync("/job-orders/board?shared=true");
        await page.Locator($"#order-{order}").DragToAsync(page.GetByRole(AriaRole.Region, new() { Name = "Formidling" }));
        await page.ShouldSay("Jobordren er flyttet.");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Formidling" }).Locator($"#order-{order}")).ToBeVisibleAsync();
        await Expect(page.Link("Delte med partnere")).ToHaveAttributeAsync("aria-current", "true");
    }

    private static async Task<string> Share(IPage page, int order)
    {
        await page.GotoAsync($"/job-orders/{order}");
        await page.Link("Del med partnere").ClickAsync();
        await page.ShouldSay("Kontaktpersoner, noter, kandidater og virksomhedens svar deles ikke.");
        await page.Button("Del ordren").ClickAsync();
        await page.ShouldSay("Ordren er delt.");

        return new Uri(page.Url).PathAndQuery;
    }

    private async Task<IPage> Bid(int municipality, string shared, int count)
    {
        var page = await Desk();
        await page.SignInAs(TestWorld.Email(Role.Konsulent, municipality), TestWorld.Password);
        await page.OpenFromMenu("Jobordrer");
        await page.Link("Delte ordrer").ClickAsync();
        await page.GotoAsync(shared);
        await page.Link("Byd ind").ClickAsync();
        await page.GetByLabel("Hvor mange kan I sende?").FillAsync($"{count}");
        await page.Button("Gem bud").ClickAsync();
        await page.ShouldSay("Jeres bud er gemt.");

        return page;
    }

    private static async Task Divide(IPage page, string shared)
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

    private static async Task Fill(IPage page, int order)
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

    /// <summary>A municipality that joins the partnership, with one consultant.</summary>
    private async Task Found(int code, string name)
    {
        await App.Database(async db =>
        {
            db.Municipalities.Add(Municipality.Join(code, name, null, "JobSønderjylland"));
            await db.SaveChangesAsync();
        });
        await using var scope = App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CrmDbContext>().ActFor(code, null);
        var (users, email) = (scope.ServiceProvider.GetRequiredService<UserManager<CrmUser>>(), TestWorld.Email(Role.Konsulent, code));
        var user = new CrmUser { MunicipalityCode = code, FullName = $"Kim {name}", Title = "Konsulent", UserName = email, Email = email, EmailConfirmed = true, LockoutEnabled = true };
        Assert.True((await users.CreateAsync(user, TestWorld.Password)).Succeeded && (await users.AddToRoleAsync(user, Role.Konsulent)).Succeeded);
    }
}
