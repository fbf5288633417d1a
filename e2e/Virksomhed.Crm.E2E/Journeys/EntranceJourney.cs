using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Application.Portal;
using Virksomhed.Crm.Application.Surveys;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Municipalities;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Virksomhed.Crm.IntegrationTests;
using Xunit;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>
/// A new employer all the way, in its own language: it asks on the public form, is found in the register, visited and invited, orders 28 people in the portal
/// and follows the order while four municipalities fill it (16 from one and 12 from three others); it says how it was, and the manager's satisfaction moves.
/// </summary>
public class EntranceJourney(BrowserApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<BrowserApp>
{
    private const int Haderslev = 510;
    private const int Toender = 550;

    [Theory]
    [InlineData(InquiryLanguage.Danish)]
    [InlineData(InquiryLanguage.German)]
    public async Task A_new_employer_gets_28_people_from_four_municipalities_and_says_how_it_was(InquiryLanguage language)
    {
        var (extract, mail) = (CvrExtract.Of(companies: 1, besides: (int)language), $"{language}@ny-virksomhed.example".ToLowerInvariant());
        var firm = extract.Companies[0];
        var (phone, desk) = (await Phone(), await Desk());
        await SurveySteps.TurnOn(App);
        await SurveySteps.BeginWithFiveContentEmployers(App);
        await AsksOnThePublicForm(phone, language, firm.Cvr, mail);
        await TheRegisterComes(extract);
        await desk.SignIn(Role.Konsulent);
        await IsFoundVisitedAndInvited(desk, language, firm, mail);
        await Accepts(phone, language, mail);
        await OrdersPeople(phone, language);

        var order = await MakesTheOrder(desk);
        var partner = await FillTogether(desk, order);
        await phone.GotoAsync($"/portal/orders/{order}");
        await phone.ShouldSay(language.Say(() => PortalTexts.Of("OrderNextFilled", 28, 28)));
        await partner.ReloadAsync();
        await partner.ShouldSay("Afsluttet");

        var before = await Satisfaction();
        await SaysHowItWas(phone, language, mail);
        Assert.NotEqual(before, await Satisfaction());
    }

    private async Task AsksOnThePublicForm(IPage page, InquiryLanguage language, string cvr, string mail)
    {
        await page.GotoAsync($"/henvendelse/{TestWorld.Aabenraa}?sprog={language.Code()}");
        await page.GetByLabel(Public(language, "Cvr")).FillAsync(cvr);
        await page.GetByLabel(Public(language, "CompanyName")).FillAsync($"Ny virksomhed {cvr}");
        await page.Choice(Public(language, "NeedRekruttering")).CheckAsync();
        await page.GetByLabel(Public(language, "ContactName")).FillAsync("Nikoline Nygaard");
        await page.GetByLabel(Public(language, "Email")).FillAsync(mail);
        App.Clock.Advance(TimeSpan.FromSeconds(30));
        await page.Button(Public(language, "Send")).TapAsync();
        await page.ShouldShow(Public(language, "ReceiptTitle"));
    }

    /// <summary>The weekly extract, in which the new employer is.</summary>
    private async Task TheRegisterComes(CvrExtract extract)
    {
        var page = await Desk();
        await page.SignIn(Role.Administrator);
        await page.UploadRegister(extract.Content);
        await page.Button("Kør importen").ClickAsync();
        await Assertions.Expect(page.Panel("Det skete der")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    private static async Task IsFoundVisitedAndInvited(IPage page, InquiryLanguage language, CvrExtract.Company firm, string mail)
    {
        await page.OpenFromMenu("Henvendelser");
        await page.Link($"Ny virksomhed {firm.Cvr}").ClickAsync();
        await page.Button("Tag den").ClickAsync();
        await page.Link("Find virksomheden").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = firm.Name }).ClickAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = firm.Name, Exact = true }).ClickAsync();

        var employer = int.Parse(page.Url.Split('/')[^1], CultureInfo.InvariantCulture);
        await page.GotoAsync($"/employers/{employer}/persons/add");
        await page.GetByLabel("Navn", new() { Exact = true }).FillAsync("Nikoline Nygaard");
        await page.GetByLabel("E-mail").FillAsync(mail);
        await page.Button("Gem kontaktperson").ClickAsync();
        await page.LogVisit(employer, "Rekruttering");

        await page.GotoAsync($"/employers/{employer}");
        await page.Link("Invitér Nikoline Nygaard til portalen").ClickAsync();
        await page.Choice(language.Text()).CheckAsync();
        await page.Button("Send invitation").ClickAsync();
        await page.ShouldSay("Invitationen er sendt.");
    }

    private async Task Accepts(IPage page, InquiryLanguage language, string mail)
    {
        await page.GotoAsync(await Mailbox.LinkTo(App, mail, "/account/invitation"));
        await page.GetByLabel(Public(language, "NewPassword")).FillAsync(TestWorld.Password);
        await page.GetByLabel(Public(language, "RepeatPassword")).FillAsync(TestWorld.Password);
        await page.Button(Public(language, "SavePassword")).TapAsync();
        await page.GetByLabel(Public(language, "LoginEmail")).FillAsync(mail);
        await page.GetByLabel(Public(language, "Password"), new() { Exact = true }).FillAsync(TestWorld.Password);
        await page.Button(Public(language, "Login")).TapAsync();
        await page.ShouldSay(Portal(language, "YourContact"));
    }

    private static async Task OrdersPeople(IPage page, InquiryLanguage language)
    {
        await page.GotoAsync("/portal/recruit/1");
        await page.GetByLabel(Portal(language, "Title"), new() { Exact = true }).FillAsync("Procesoperatør");
        await page.GetByLabel(Portal(language, "Positions")).FillAsync("28");
        await page.Choice(Portal(language, "KindOrdinary")).CheckAsync();
        await page.Button(Portal(language, "SaveAndGoOn")).TapAsync();
        await page.GetByLabel(Portal(language, "Place"), new() { Exact = true }).FillAsync("Tinglev");
        await page.Button(Portal(language, "SaveAndGoOn")).TapAsync();
        await page.Choice(Portal(language, "ServiceScreening")).CheckAsync();
        await page.Button(Portal(language, "SaveAndGoOn")).TapAsync();
        await page.Button(Public(language, "Send")).TapAsync();
        await page.ShouldSay(Portal(language, "RequestReceived"));
    }

    private async Task<int> MakesTheOrder(IPage page)
    {
        await page.GotoAsync($"/inquiries/{await Database(db => db.Inquiries.MaxAsync(i => i.Id))}");
        await page.Link("Lav jobordre").ClickAsync();
        await Assertions.Expect(page.GetByLabel("Antal stillinger")).ToHaveValueAsync("28");
        await page.GetByLabel("Start", new() { Exact = true }).FillAsync(App.Clock.Today().AddDays(40).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.GetByLabel("Kontaktperson hos virksomheden").SelectOptionAsync(new SelectOptionValue { Label = "Nikoline Nygaard" });
        await page.Button("Gem jobordre").ClickAsync();
        await page.ShouldSay("Jobordren er gemt.");

        return int.Parse(page.Url.Split('/')[^1], CultureInfo.InvariantCulture);
    }

    /// <returns>The page of the last partner that bid.</returns>
    private async Task<IPage> FillTogether(IPage desk, int order)
    {
        await desk.MoveByKeyboard(order);
        var shared = await desk.ShareOrder(order);
        var partner = desk;

        foreach (var (municipality, name, count) in new[] { (TestWorld.Soenderborg, "Sønderborg", 7), (Haderslev, "Haderslev", 3), (Toender, "Tønder", 2) })
        {
            await Join(municipality, name);
            partner = await Desk();
            await partner.SignInAs(TestWorld.Email(Role.Konsulent, municipality), TestWorld.Password);
            await partner.BidOn(shared, count);
        }

        await desk.DivideOrder(shared);
        await partner.GotoAsync(shared);
        await partner.ShouldSay("28 personer: 16 fra Aabenraa og 12 fra tre andre");
        await desk.MoveByMouse(order);
        await desk.FillOrder(order);

        return partner;
    }

    /// <summary>The day after, the mail is in the employer's language.</summary>
    private async Task SaysHowItWas(IPage page, InquiryLanguage language, string mail)
    {
        App.Clock.Advance(TimeSpan.FromDays(1));
        await SurveySteps.AskEverybody(App);
        await page.GotoAsync(await Mailbox.LinkTo(App, mail, "/tilfredshed/"));
        await page.ShouldShow(Survey(language, "Title"));
        await page.Score(Survey(language, "Recruitment"), "4").TapAsync();
        await page.Score(Survey(language, "Service"), "3").TapAsync();
        await page.Button(Survey(language, "Send")).TapAsync();
        await page.ShouldShow(Survey(language, "ThanksTitle"));
    }

    /// <summary>What the manager reads of the company service as a whole.</summary>
    private async Task<string> Satisfaction()
    {
        var page = await Desk();
        await page.SignIn(Role.Leder);
        await page.OpenFromMenu("Tilfredshed");

        return await page.Locator("dl").First.InnerTextAsync();
    }

    private static string Public(InquiryLanguage language, string key) => language.Say(() => PublicTexts.Of(key));

    private static string Portal(InquiryLanguage language, string key) => language.Say(() => PortalTexts.Of(key));

    private static string Survey(InquiryLanguage language, string key) => language.Say(() => SurveyTexts.Of(key));

    /// <summary>A municipality that joins the partnership, with one consultant.</summary>
    private async Task Join(int code, string name)
    {
        if (await Database(db => db.Municipalities.AnyAsync(m => m.Code == code)))
        {
            return;
        }

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
