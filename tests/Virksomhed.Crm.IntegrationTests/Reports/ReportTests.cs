using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Reports;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Schemes;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Agreements;
using Virksomhed.Crm.IntegrationTests.CsrMaerker;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.Fastholdelse;
using Virksomhed.Crm.IntegrationTests.JobOrders;
using Virksomhed.Crm.IntegrationTests.Surveys;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Reports;

/// <summary>From rows to the number that stands in each report. Each test narrows its report down to rows that no other test makes.</summary>
public class ReportTests(ReportTests.InTheYear app) : IClassFixture<ReportTests.InTheYear>
{
    private const string Reach = "Besøg og dækning efter kommune";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Visits_and_contacts_are_counted_by_form_purpose_and_employer_and_the_address_narrows_them_down()
    {
        await Held("Tinglev", Sector.Industri, (ContactForm.Visit, Purposes.Rekruttering), (ContactForm.Visit, Purposes.Csr | Purposes.Rekruttering), (ContactForm.Phone, Purposes.Csr));
        await Held("Tinglev", Sector.Byggeri, (ContactForm.Visit, Purposes.Fritidsjob));
        var client = await app.SignedInAs(Role.Konsulent);
        var period = $"/reports/visits?town=Tinglev&from={app.Clock.Today().AddDays(-20):yyyy-MM-dd}";

        Assert.Equal("3", await client.Key(period, "Besøg"));
        Assert.Equal("4", await client.Key(period, "Kontakter"));
        Assert.Equal("2", await client.Key(period, "Heraf nye virksomheder"));
        Assert.Equal("2|2|100 %", await client.Row(period, "Efter formål", "Rekruttering"));
        Assert.Equal("1|2|50 %", await client.Row(period, "Efter formål", "CSR"));
        Assert.Equal("0|1|0 %", await client.Row(period, "Efter form", "Telefon"));
        Assert.Equal("2|3|66,7 %", await client.Row(period, "Efter branche", "Industri"));
        Assert.Equal("3|4|75 %", await client.Row(period, "Efter by", "Tinglev"));
        Assert.Equal("1", await client.Key(period + "&sector=Byggeri", "Besøg"));
        Assert.Equal("1", await client.Key(period + "&purpose=Csr", "Besøg"));
        Assert.Equal("1", await client.Key(period + "&form=Phone", "Kontakter"));
        Assert.Equal("Byggeri", (await client.Page(period + "&sector=Byggeri")).QuerySelector("[name=sector] option[selected]")!.TextContent);
    }

    [Fact]
    public async Task Coverage_counts_who_was_reached_within_a_year_who_fell_away_and_who_never_was()
    {
        foreach (var (name, days) in new[] { ("Nylig", 10), ("Faldet", 500), ("Længe siden", 900), ("Aldrig", 0) })
        {
            var id = await app.AddEmployer(name, data => data with { Town = "Bov", Sector = Sector.Landbrug });
            DateOnly? latest = days == 0 ? null : app.Clock.Today().AddDays(-days);
            await app.Database(db => db.Employers.Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.LatestContactOn, latest), Ct));
        }

        var client = await app.SignedInAs(Role.Leder);

        Assert.Equal("4|1|25 %|1|1", await client.Row("/reports/coverage?town=Bov", "Efter branche", "Landbrug"));
        Assert.Equal("25 %", await client.Key("/reports/coverage?town=Bov", "Dækning, 12 måneder"));
        Assert.Equal("0", await client.Key("/reports/coverage?town=Bov&sector=Sosu", "Virksomheder med ansatte"));
    }

    [Fact]
    public async Task The_CSR_report_shows_who_was_awarded_and_who_applies()
    {
        await app.StartDraft(await app.SignedInAs(Role.Konsulent), "Mærkeværdig ApS");
        var drafts = await app.Database(db => db.CsrApplications.Select(a => a.Year).SingleAsync(Ct));
        var row = await (await app.SignedInAs(Role.Leder)).Row("/reports/csrmaerke", "Ansøgninger", "Kladde");

        Assert.Equal(drafts == app.Clock.Today().Year ? "1|0" : "0|1", row);
    }

    [Fact]
    public async Task Ended_agreements_are_counted_with_what_they_became()
    {
        var ended = app.Clock.Today().AddDays(-5);
        await app.AddAgreement(TestWorld.Employers[0], SchemeCode.LoentilskudPrivat, ended.AddDays(-60), ended, agreement => agreement.Convert(ConversionResult.FullTime, null, ended));
        await app.AddAgreement(TestWorld.Employers[1], SchemeCode.LoentilskudPrivat, ended.AddDays(-60), ended);
        var client = await app.SignedInAs(Role.Konsulent);

        Assert.Equal("2", await client.Key($"/reports/agreements?year={ended.Year}", "Afsluttede aftaler"));
        Assert.Equal("100 %", await client.Key($"/reports/agreements?year={ended.Year}", "Andel omsat"));
    }

    [Fact]
    public async Task Satisfaction_is_told_in_groups_of_five_and_hidden_below()
    {
        await app.Given(6, service: 4, new(2021, 2, 3), Sector.Industri);
        await app.Given(3, service: 1, new(2021, 5, 3), Sector.Sosu);
        var client = await app.SignedInAs(Role.Konsulent);

        Assert.Equal("3", await client.Key("/reports/satisfaction?year=2021", "Virksomhedsservice, snit"));
        Assert.Contains("skjult", await client.Row("/reports/satisfaction?year=2021", "Efter branche", "SOSU"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_and_dispatches_under_five_are_not_told_not_even_to_the_manager()
    {
        await app.OpenCase();
        var address = $"/reports/fastholdelse?year={app.Clock.Today().Year}";

        Assert.Equal(SharedCounts.Hidden, await (await app.SignedInAs(Role.Leder)).Key(address, "Nye sager om fastholdelse"));

        for (var more = 1; more < SharedCounts.Least; more++)
        {
            await app.OpenCase(employer: TestWorld.Employers[more % 3]);
        }

        Assert.Equal("5", await (await app.SignedInAs(Role.Leder)).Key(address, "Nye sager om fastholdelse"));
    }

    [Fact]
    public async Task Orders_are_told_as_filled_as_wanted_and_as_demand()
    {
        var consultant = await app.SignedInAs(Role.Konsulent);
        var order = await app.Sourcing(consultant, app.Filled(positions: 7));
        await consultant.Propose(order, 4, 3, 2);
        var leader = await app.SignedInAs(Role.Leder);

        Assert.Equal("100 %", await leader.Key("/reports/joborders", "Formidlingsgrad"));
        Assert.Equal("5|5|5|7|2", await leader.Row("/reports/recruitment?town=Aabenraa", "Efter branche", "Andre brancher"));
        Assert.Equal("0", await leader.Key("/reports/recruitment?sector=Sosu", "Ledige stillinger"));
        Assert.Equal("7", await leader.Key("/reports/barometer?town=Aabenraa", "Stillinger"));
    }

    [Fact]
    public async Task What_employers_expect_to_need_is_told_by_their_latest_answer()
    {
        await Held("Kruså", Sector.Landbrug, new HiringNeed(4, 4, null), new HiringNeed(2, 3, "Tømrer"));
        await Held("Kruså", Sector.Landbrug, new HiringNeed(1, 0, "Murer"));
        var leader = await app.SignedInAs(Role.Leder);

        Assert.Equal("5|4|2", await leader.Row("/reports/barometer?town=Kruså", "Forventet behov efter branche", "Landbrug"));
        Assert.Equal("4|4|1", await leader.Row("/reports/recruitment?town=Kruså", "Forventet behov efter fag", "Ikke oplyst"));
        Assert.Equal("1|0|1", await leader.Row("/reports/recruitment?town=Kruså", "Forventet behov efter fag", "Murer"));
    }

    [Fact]
    public async Task A_report_shows_a_municipalitys_own_rows_only()
    {
        await Held("Padborg", Sector.Industri, (ContactForm.Visit, Purposes.Kendskab));

        Assert.Equal("0", await (await app.SignedInAs(Role.Leder, TestWorld.Soenderborg)).Key("/reports/visits", "Kontakter"));
    }

    [Fact]
    public async Task A_partner_sees_what_a_municipality_has_chosen_to_show_and_no_count_under_five()
    {
        await Held("Rødekro", Sector.Industri, [.. Enumerable.Repeat((ContactForm.Phone, Purposes.Kendskab), SharedCounts.Least)]);
        var partner = await app.SignedInAs(Role.Konsulent, TestWorld.Soenderborg);
        Assert.DoesNotContain((await partner.Page("/reports/partnership")).Tables().Single(table => table.Heading == Reach).Rows, row => row.What == "Aabenraa");

        using var chosen = await (await app.SignedInAs(Role.Administrator)).PostForm("/municipality/settings", new() { { "SharesFigures", "true" } });
        Assert.Equal(HttpStatusCode.Found, chosen.StatusCode);
        var contacts = await app.Database(db => db.Contacts.CountAsync(c => c.HeldOn.Year == app.Clock.Today().Year, Ct));
        var row = (await partner.Row("/reports/partnership", Reach, "Aabenraa")).Split('|');

        Assert.Equal($"{contacts}", row[1]);
        Assert.All([row[3], row[4]], reached => Assert.Equal(SharedCounts.Hidden, reached));
    }

    [Fact]
    public async Task What_is_for_managers_in_its_room_is_so_as_a_report()
    {
        var consultant = await app.SignedInAs(Role.Konsulent);

        foreach (var file in new[] { "", "/export.xlsx", "/export.csv", "/report.pdf" })
        {
            using var denied = await consultant.GetAsync($"/reports/{ReportName.Fastholdelse}{file}", Ct);
            Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
        }

        Assert.Contains("/reports/visits", await Offered(consultant));
        Assert.DoesNotContain("/reports/fastholdelse", await Offered(consultant));
        Assert.Contains("/reports/fastholdelse", await Offered(await app.SignedInAs(Role.Leder)));

        static async Task<List<string?>> Offered(HttpClient client) => [.. (await client.Page("/reports")).QuerySelectorAll(".crm-reports a").Select(link => link.GetAttribute("href"))];
    }

    [Theory]
    [InlineData("/reports/findes-ikke")]
    [InlineData("/reports/99")]
    public async Task A_report_that_is_not_there_is_not_found(string address)
    {
        using var response = await (await app.SignedInAs(Role.Leder)).GetAsync(address, Ct);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    /// <summary>Contacts with one new employer, each at a workplace of its own, so that every visit counts.</summary>
    private Task Held(string town, Sector sector, params (ContactForm Form, Purposes Purposes)[] contacts) =>
        Held(town, sector, [.. contacts.Select(contact => (contact.Form, contact.Purposes, (HiringNeed?)null))]);

    /// <summary>Calls with one new employer, the latest first, and what it answered.</summary>
    private Task Held(string town, Sector sector, params HiringNeed[] answers) =>
        Held(town, sector, [.. answers.Select(answer => (ContactForm.Phone, Purposes.Rekruttering, (HiringNeed?)answer))]);

    private async Task Held(string town, Sector sector, List<(ContactForm Form, Purposes Purposes, HiringNeed? Hiring)> contacts)
    {
        var consultant = await app.UserId(Role.Konsulent);
        var firm = await app.NewFirm();

        await app.Database(async db =>
        {
            var employer = await db.Employers.SingleAsync(e => e.Id == firm.EmployerId, Ct);
            employer.Refresh(new() { Name = employer.Name, Town = town, Sector = sector, Employees = 12, SizeFrom = 10 }, app.Clock.UtcNow());

            foreach (var (i, (form, purposes, hiring)) in contacts.Index())
            {
                var content = new ContactContent { HeldOn = app.Clock.Today().AddDays(-1 - i), Form = form, Purposes = purposes, Hiring = hiring };
                var contact = Contact.Log(new(TestWorld.Aabenraa, firm.EmployerId, firm.UnitId, IsProtected: false), consultant, content, Guid.NewGuid(), app.Clock.UtcNow());
                contact.MeetWith([firm.PersonId]);
                contact.Count(await db.VisitRules.FirstAsync(Ct), anotherCountedThatDay: false);
                db.Contacts.Add(contact);
            }

            await db.SaveChangesAsync(Ct);
        });
    }

    /// <summary>The first days of a year are too few for what is counted here of the year: then it is a little later.</summary>
    public sealed class InTheYear : CrmApp
    {
        private static readonly TimeSpan Enough = TimeSpan.FromDays(10);

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            Clock.Advance(Clock.Today().DayOfYear <= Enough.Days ? Enough : TimeSpan.Zero);
        }
    }
}
