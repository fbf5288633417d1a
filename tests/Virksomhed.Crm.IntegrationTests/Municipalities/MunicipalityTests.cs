using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Municipalities;

public class MunicipalityTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Settings = "/municipality/settings";

    [Fact]
    public async Task The_second_of_two_who_change_the_settings_is_told_what_the_first_wrote()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        using var open = await administrator.PostForm(Settings, new() { { "DoubleContactDays", "mange" } });
        using var first = await administrator.PostForm(Settings, new() { { "DoubleContactDays", "14" } });
        using var second = await administrator.PostAgain(open, new() { { "DoubleContactDays", "60" } });
        var page = await second.Document();

        Assert.Equal("/municipality", first.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Contains("14", page.QuerySelector(".crm-callout--warn dd")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("60", page.QuerySelector("#DoubleContactDays")!.GetAttribute("value"));

        using var third = await administrator.PostAgain(second, []);
        Assert.Equal("/municipality", third.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("EntrancePhone", "1234")]
    [InlineData("DoubleContactDays", "366")]
    [InlineData("Partnership", "53")]
    [InlineData("Contact", "-1")]
    [InlineData("Passive", "")]
    public async Task A_setting_that_makes_no_sense_is_refused_beside_its_field(string field, string value)
    {
        using var response = await (await app.SignedInAs(Role.Administrator)).PostForm(Settings, new() { { field, value } });

        Assert.Single((await response.Errors())[field]);
    }

    [Fact]
    public async Task A_new_promise_moves_the_next_contact_of_every_employer_on_the_level()
    {
        var (today, latest) = (app.Clock.Today(), app.Clock.Today().AddDays(-30));
        await app.Database(db => db.Employers.ExecuteUpdateAsync(set => set.SetProperty(e => e.LatestContactOn, latest)), TestWorld.Soenderborg);
        await app.Database(
            async db =>
            {
                (await db.Employers.SingleAsync()).MoveTo(PortfolioLevel.Cooperation, 4, today);
                await db.SaveChangesAsync();
            },
            TestWorld.Soenderborg);

        var administrator = await app.SignedInAs(Role.Administrator, TestWorld.Soenderborg);
        using var saved = await administrator.PostForm(Settings, new() { { "Cooperation", "5" } });

        Assert.Equal(latest.AddDays(73), await NextContact());
        using var none = await administrator.PostForm(Settings, new() { { "Cooperation", "0" } });
        Assert.Null(await NextContact());
    }

    [Fact]
    public async Task A_new_visit_rule_counts_the_contacts_since_its_day_again()
    {
        var day = app.Clock.Today().AddDays(-10);
        await Log(day, minutes: 20, ContactForm.Visit);
        await Log(day.AddDays(-20), minutes: 20, ContactForm.Visit);
        var administrator = await app.SignedInAs(Role.Administrator);
        using var added = await administrator.PostForm("/municipality/visit-rules/new", new()
        {
            { "ValidFrom", day.ToString("yyyy-MM-dd", null) }, { "MinimumMinutes", "30" }, { "Source", "Udvalgsmøde" },
        });

        var counted = await app.Database(db => db.Contacts.OrderBy(c => c.HeldOn).Select(c => c.NotCounted).ToListAsync());
        Assert.Equal("/municipality", added.Headers.Location!.OriginalString);
        Assert.Equal([null, NotCounted.TooShort], counted);
        Assert.Contains("Ikke bekræftet", (await administrator.Page("/municipality")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_rule_for_the_same_day_and_a_confirmation_without_a_name_are_refused()
    {
        using var response = await (await app.SignedInAs(Role.Administrator)).PostForm("/municipality/visit-rules/new", new()
        {
            { "ValidFrom", "2020-01-01" }, { "Source", "Udvalgsmøde" },
        });
        using var unnamed = await (await app.SignedInAs(Role.Administrator)).PostForm("/municipality/visit-rules/new", new()
        {
            { "ValidFrom", "2020-01-02" }, { "Source", "Udvalgsmøde" }, { "VerifiedOn", "2020-01-02" },
        });

        Assert.Single((await response.Errors())["ValidFrom"]);
        Assert.Single((await unnamed.Errors())["VerifiedBy"]);
    }

    [Fact]
    public async Task A_partner_is_added_once_renamed_and_taken_out_of_the_choices()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        using var added = await administrator.PostForm("/municipality/partners/new", new() { { "Name", "Årø Erhvervsråd" } });
        using var again = await administrator.PostForm("/municipality/partners/new", new() { { "Name", "årø erhvervsråd" } });
        var id = await app.Database(db => db.Partners.Where(p => p.Name == "Årø Erhvervsråd").Select(p => p.Id).SingleAsync());
        using var closed = await administrator.PostForm($"/municipality/partners/{id}", new() { { "Name", "Årø Erhverv" }, { "IsActive", "false" } });

        Assert.Single((await again.Errors())["Name"]);
        Assert.False(await app.Database(db => db.Partners.Where(p => p.Name == "Årø Erhverv").Select(p => p.IsActive).SingleAsync()));
    }

    [Fact]
    public async Task Another_municipalitys_rule_partner_and_branch_are_not_found()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        var (rule, partner, branch) = await app.Database(
            async db => (await db.VisitRules.MaxAsync(r => r.Id), await db.Partners.MaxAsync(p => p.Id), await db.Branches.MaxAsync(b => b.Id)), TestWorld.Soenderborg);

        foreach (var url in new[] { $"/municipality/visit-rules/{rule}", $"/municipality/partners/{partner}", $"/branches/{branch}" })
        {
            using var response = await administrator.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_branch_that_is_filed_anew_takes_its_employers_and_units_along()
    {
        var id = await app.Database(db => db.Branches.Where(b => b.Code == "871000").Select(b => b.Id).SingleAsync());
        using var saved = await (await app.SignedInAs(Role.Administrator)).PostForm($"/branches/{id}", new() { { "Sector", nameof(Sector.Sosu) } });

        Assert.Equal("/branches", saved.Headers.Location!.OriginalString);
        Assert.Equal(["Fjordlyst Plejehjem"], await app.Database(db => db.Employers.Where(e => e.Sector == Sector.Sosu).Select(e => e.Name).ToListAsync()));
        Assert.Equal(1, await app.Database(db => db.ProductionUnits.CountAsync(u => u.Sector == Sector.Sosu)));
    }

    [Fact]
    public async Task Branches_are_found_by_word_whatever_the_letter_case()
    {
        var page = await (await app.SignedInAs(Role.Administrator)).Page("/branches?Q=SYGEPLEJE");

        Assert.Equal("871000", Assert.Single(page.QuerySelectorAll("tbody th")).TextContent.Trim());
    }

    private Task<DateOnly?> NextContact() => app.Database(db => db.Employers.Select(e => e.NextContactOn).SingleAsync(), TestWorld.Soenderborg);

    private async Task Log(DateOnly day, int minutes, ContactForm form)
    {
        var consultant = await app.UserId(Role.Konsulent);
        await app.Database(async db =>
        {
            var unit = await db.ProductionUnits.Include(u => u.Employer).ThenInclude(e => e.ContactPersons).OrderBy(u => u.Id).FirstAsync();
            var content = new ContactContent { HeldOn = day, Form = form, Minutes = minutes, Purposes = Purposes.Rekruttering };
            var contact = Contact.Log(new(unit.MunicipalityCode, unit.EmployerId, unit.Id, false), consultant, content, Guid.NewGuid(), app.Clock.UtcNow());
            contact.MeetWith([unit.Employer.ContactPersons[0].Id]);
            contact.Count(await db.VisitRules.SingleAsync(r => r.ValidFrom == new DateOnly(2020, 1, 1)), anotherCountedThatDay: false);
            db.Contacts.Add(contact);
            await db.SaveChangesAsync();
        });
    }
}
