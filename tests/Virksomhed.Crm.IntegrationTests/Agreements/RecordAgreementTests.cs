using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Schemes;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Audit;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Agreements;

public class RecordAgreementTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_agreement_is_saved_and_shown_with_what_the_rules_say()
    {
        var client = await app.SignedInAs(Role.Konsulent);

        using var response = await Record(client, await NewEmployer(12), SchemeCode.LoentilskudPrivat, new() { { "HoursAWeek", "7,5" }, { "VitasNumber", "V-1001" }, { "Field", "Lager" } });

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        var text = (await client.Page(response.Headers.Location!.OriginalString)).QuerySelector("main")!.TextContent;
        Assert.All(["7,5 timer", "V-1001", "Lager", "1 ledig af 2", "Merbeskæftigelse", "Mangler oplysninger"], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_ratio_rule_warns_and_is_overridden_only_with_a_reason_that_is_kept_and_logged()
    {
        var employer = await NewEmployer(12); // two places
        var client = await app.SignedInAs(Role.Konsulent);
        await Record(client, employer, SchemeCode.Virksomhedspraktik).Saved();
        await Record(client, employer, SchemeCode.Virksomhedspraktik).Saved();

        using var refused = await Record(client, employer, SchemeCode.Virksomhedspraktik, new() { { "Field", "Køkken" } });
        Assert.Contains("giver 2 pladser, og 2 er optaget", (await refused.Errors())["RatioReason"].Single(), StringComparison.Ordinal);
        Assert.Equal("Køkken", (await refused.Document()).QuerySelector("#Field")!.GetAttribute("value"));

        var entries = await app.EntriesOf(async () =>
        {
            using var again = await client.PostAgain(refused, new() { { "RatioReason", "En praktikant stopper i morgen" } });
            Assert.Equal(HttpStatusCode.Found, again.StatusCode);
        });

        Assert.Contains(entries, entry => entry is { Action: AuditAction.Changed, Subject: nameof(Agreement), Detail: nameof(Agreement.RatioReason) });
        Assert.Equal("En praktikant stopper i morgen", await app.Database(db => db.Agreements.Where(a => a.EmployerId == employer && a.RatioReason != null).Select(a => a.RatioReason).SingleAsync(Ct)));
    }

    [Theory]
    [InlineData(SchemeCode.Fleksjob)]
    [InlineData(SchemeCode.Smaajob)]
    public async Task What_does_not_count_or_is_undecided_takes_no_place(string scheme)
    {
        var employer = await NewEmployer(4); // one place
        var client = await app.SignedInAs(Role.Konsulent);
        await Record(client, employer, scheme).Saved();
        await Record(client, employer, scheme).Saved();

        await Record(client, employer, SchemeCode.Virksomhedspraktik).Saved();
    }

    [Fact]
    public async Task What_the_employer_says_of_its_staff_goes_before_the_register()
    {
        var employer = await NewEmployer(4);
        var client = await app.SignedInAs(Role.Konsulent);
        await Record(client, employer, SchemeCode.Virksomhedspraktik).Saved();

        await Record(client, employer, SchemeCode.Virksomhedspraktik, new() { { "Employees", "10" } }).Saved();

        var text = (await client.Page($"/employers/{employer}")).QuerySelector("#aftaler")!.TextContent;
        Assert.Contains("0 ledige af 2", text, StringComparison.Ordinal);
        Assert.Contains("10 fuldtidspersoner, oplyst af virksomheden", text, StringComparison.Ordinal);
        Assert.Contains("(CVR: 4 personer)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-31", true)]
    [InlineData("2026-02-01", false)]
    public async Task A_closed_scheme_takes_no_new_agreement_from_its_closing_day(string starts, bool accepted)
    {
        var client = await app.SignedInAs(Role.Konsulent);

        using var response = await Record(client, await NewEmployer(12), SchemeCode.Jobrotation, new() { { "StartsOn", starts } });

        Assert.Equal(accepted ? HttpStatusCode.Found : HttpStatusCode.UnprocessableEntity, response.StatusCode);

        if (!accepted)
        {
            Assert.Contains("lukket for nye aftaler", (await response.Errors())["SchemeId"].Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_told_beside_the_field()
    {
        var client = await app.SignedInAs(Role.Konsulent);

        using var refused = await client.PostForm($"/agreements/record?employerId={await NewEmployer(12)}", new()
        {
            { "StartsOn", "2026-03-01" }, { "EndsOn", "2026-02-01" }, { "HoursAWeek", "60" }, { "OwnReference", "010190-1234" }, { "VitasLink", "javascript:alert(1)" },
        });

        var errors = await refused.Errors();
        Assert.Equal(["EndsOn", "HoursAWeek", "OwnReference", "SchemeId", "VitasLink"], errors.Select(error => error.Key).Order(StringComparer.Ordinal));
        Assert.Equal("60", (await refused.Document()).QuerySelector("#HoursAWeek")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_and_the_same_vitas_number_make_one_agreement()
    {
        var employer = await NewEmployer(50);
        var client = await app.SignedInAs(Role.Konsulent);
        var key = Guid.NewGuid().ToString();
        using var first = await Record(client, employer, SchemeCode.Virksomhedspraktik, new() { { "FormKey", key }, { "VitasNumber", "V-2002" } });
        using var twin = await Record(client, employer, SchemeCode.Virksomhedspraktik, new() { { "FormKey", key }, { "VitasNumber", "V-2002" } });
        using var other = await Record(client, employer, SchemeCode.Virksomhedspraktik, new() { { "VitasNumber", "V-2002" } });

        Assert.Equal(first.Headers.Location, twin.Headers.Location);
        Assert.Contains("allerede på en anden aftale", (await other.Errors())["VitasNumber"].Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_municipality_finds_nothing_and_a_workplace_of_another_employer_is_refused()
    {
        var id = await app.AddAgreement(TestWorld.Employers[0], SchemeCode.Fleksjob, app.Clock.Today(), null);
        var foreign = await app.SignedInAs(Role.Leder, TestWorld.Soenderborg);
        Assert.All(["", "/edit", "/end", "/check", "/conversion", "/extra-employment"], page =>
            Assert.Equal(HttpStatusCode.NotFound, foreign.GetAsync($"/agreements/{id}{page}", Ct).Result.StatusCode));

        var client = await app.SignedInAs(Role.Konsulent);
        var unit = await app.Database(db => db.ProductionUnits.Where(u => u.Employer.Name == TestWorld.Employers[1]).Select(u => u.Id).FirstAsync(Ct));
        using var forged = await Record(client, await NewEmployer(12), SchemeCode.Fleksjob, new() { { "ProductionUnitId", unit.ToString(CultureInfo.InvariantCulture) } });
        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
    }

    private async Task<HttpResponseMessage> Record(HttpClient client, int employer, string scheme, Fields? more = null)
    {
        var fields = more ?? [];
        fields.Add("SchemeId", (await app.SchemeId(scheme)).ToString(CultureInfo.InvariantCulture));

        if (!fields.Has("EndsOn"))
        {
            fields.Add("EndsOn", "2027-12-31");
        }

        return await client.PostForm($"/agreements/record?employerId={employer}", fields);
    }

    private async Task<int> NewEmployer(int employees)
    {
        var id = await app.AddEmployer($"Aftalens {Guid.NewGuid():N} ApS");
        await app.Database(async db =>
        {
            var employer = await db.Employers.SingleAsync(e => e.Id == id, Ct);
            db.ProductionUnits.Add(Domain.Employers.ProductionUnit.Register(employer, $"{1_991_000_000 + id}", new() { Name = employer.Name, Town = "Rødekro", Employees = employees }, DateTime.UtcNow));
            await db.SaveChangesAsync(Ct);
        });

        return id;
    }
}
