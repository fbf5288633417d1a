using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Domain.Voksenlaerlinge;
using Virksomhed.Crm.IntegrationTests.Audit;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Voksenlaerlinge;

public class VoksenlaerlingTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Carpenter = "Nordals Tømrerforretning ApS";
    private const string CareHome = "Fjordlyst Plejehjem";

    private DateOnly Today => app.Clock.Today();

    [Fact]
    public async Task A_carpenters_apprentice_is_recorded_with_a_deadline_and_without_a_year_of_birth()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var agreed = await Saved(await Record(client, Carpenter, "Tømrer", new() { { "SeeksSubsidy", "true" } }));

        Assert.Equal((SubsidyKind.ForUnemployed, Today.AddMonths(1)), (agreed.Subsidy, agreed.ApplyBy));
        var page = await client.Page($"/voksenlaerlinge/{agreed.Id}");
        Assert.Contains("Søg senest", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("sats ikke verificeret", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tømrer", (await client.Page($"/employers/{agreed.EmployerId}")).QuerySelector("#voksenlærlinge")!.TextContent, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromDays(1)); // the last day may be 31 days away, and the alarm begins 30 days before
        Assert.Contains("Tilskud, der skal søges", (await (await app.SignedInAs(Role.Konsulent)).Page("/")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("1990", await app.Database(async db => string.Join(' ', await db.AuditEntries.Select(e => e.Detail).ToListAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sosu_with_voksenelevloen_is_counted_and_never_promised_money()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        using var unanswered = await Record(client, CareHome, "SOSU-hjælper", []);
        Assert.Single((await unanswered.Errors())["HasVoksenelevloen"]);
        using var promised = await Record(client, CareHome, "SOSU-hjælper", new() { { "HasVoksenelevloen", "True" }, { "SeeksSubsidy", "true" } });
        Assert.Contains("tælles stadig med", (await promised.Errors())["SeeksSubsidy"].Single(), StringComparison.Ordinal);

        var agreed = await Saved(await Record(client, CareHome, "SOSU-hjælper", new() { { "HasVoksenelevloen", "True" } }));
        Assert.Equal((SubsidyKind.None, (DateOnly?)null), (agreed.Subsidy, agreed.ApplyBy));
        Assert.Contains("Tæller med, men giver ikke tilskud", (await client.Page($"/voksenlaerlinge/{agreed.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_under_25_is_refused_and_the_year_of_the_birthday_asks()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        using var young = await Record(client, Carpenter, "Murer", new() { { "YearOfBirth", $"{Today.Year - 24}" } });
        using var turning = await Record(client, Carpenter, "Murer", new() { { "YearOfBirth", $"{Today.Year - 25}" } });
        using var turned = await Record(client, Carpenter, "Murer", new() { { "YearOfBirth", $"{Today.Year - 25}" }, { "HasTurned", "true" } });

        Assert.Single((await young.Errors())["YearOfBirth"]);
        Assert.Single((await turning.Errors())["HasTurned"]);
        Assert.Equal(HttpStatusCode.Found, turned.StatusCode);
    }

    [Fact]
    public async Task What_is_missing_or_looks_like_a_person_is_refused_and_what_was_typed_is_kept()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        using var response = await Record(client, Carpenter, "Murer", new()
        {
            { "WayIn" }, { "EndsOn", "" }, { "Note", "Han er 010190-1234" }, { "Reference", "Skal blive stående" }, { "Periods[0].From", "2026-01-01" },
        });
        var errors = await response.Errors();

        Assert.Equal(["EndsOn", "Note", "Periods[0].Until", "WayIn"], errors.Select(error => error.Key).Order());
        Assert.Equal("Skal blive stående", (await response.Document()).QuerySelector("#Reference")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_agreement_is_put_right_with_periods_and_only_what_changed_is_logged()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var agreed = await Saved(await Record(client, Carpenter, "Elektriker", []));
        var url = $"/voksenlaerlinge/{agreed.Id}/edit";
        Fields periods = new() { { "Periods[0].Kind", "School" }, { "Periods[0].From", Iso(Today) }, { "Periods[0].Until", Iso(Today.AddDays(30)) } };

        var planned = await app.EntriesOf(() => client.PostForm(url, periods).Saved());
        var noted = await app.EntriesOf(() => client.PostForm(url, new() { { "Note", "Skolen er i Aabenraa" } }).Saved());
        using var overlapping = await client.PostForm(url, new()
        {
            { "Periods[1].Kind", "Training" }, { "Periods[1].From", Iso(Today.AddDays(30)) }, { "Periods[1].Until", Iso(Today.AddDays(60)) },
        });

        Assert.Equal("Periods", Assert.Single(planned, e => e.Action == AuditAction.Changed).Detail);
        Assert.Equal("Note", Assert.Single(noted, e => e.Action == AuditAction.Changed).Detail);
        Assert.Contains("overlappe", (await overlapping.Errors())[""].Single(), StringComparison.Ordinal);
        Assert.Equal(1, await app.Database(db => db.Set<ApprenticePeriod>().CountAsync(p => p.VoksenlaerlingId == agreed.Id)));
    }

    [Fact]
    public async Task The_second_of_two_who_edit_is_told()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var agreed = await Saved(await Record(client, Carpenter, "Elektriker", []));
        var url = $"/voksenlaerlinge/{agreed.Id}/edit";
        await client.PostForm(url, new() { { "Reference", "Den første" } }).Saved();
        using var late = await client.PostForm(url, new() { { "Reference", "Den anden" }, { "Version", $"{agreed.Version}" } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("Den første", (await late.Document()).QuerySelector(".crm-callout--warn dd")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outcome_is_recorded_with_its_reason_and_taken_back()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var agreed = await Saved(await Record(client, Carpenter, "Bygningsmaler", []));
        var url = $"/voksenlaerlinge/{agreed.Id}/end";
        using var unfounded = await client.PostForm(url, new() { { "Outcome", "BrokenOff" }, { "OutcomeOn", Iso(Today) } });
        Assert.Single((await unfounded.Errors())["BreakReason"]);

        await client.PostForm(url, new() { { "Outcome", "BrokenOff" }, { "OutcomeOn", Iso(Today) }, { "BreakReason", "Trial" } }).Saved();
        Assert.Equal(VoksenlaerlingOutcome.BrokenOff, (await Reload(agreed.Id))!.Outcome);
        await client.PostForm(url, new() { { "Outcome", "" } }).Saved();
        Assert.Null((await Reload(agreed.Id))!.Outcome);
    }

    [Fact]
    public async Task A_mistake_is_deleted_by_its_author_or_a_manager_only()
    {
        var agreed = await Saved(await Record(await app.SignedInAs(Role.Konsulent), Carpenter, "Struktør", new()
        {
            { "Periods[0].From", Iso(Today) }, { "Periods[0].Until", Iso(Today.AddDays(9)) },
        }));
        var url = $"/voksenlaerlinge/{agreed.Id}/delete";
        using var refused = await (await app.SignedInAs(Role.Fastholdelseskonsulent)).PostForm(url, []);
        Assert.Single((await refused.Errors())[""]);

        await (await app.SignedInAs(Role.Leder)).PostForm(url, []).Saved();
        Assert.Null(await Reload(agreed.Id));
    }

    [Fact]
    public async Task Another_municipalitys_agreement_employer_and_trade_are_not_found()
    {
        var agreed = await Saved(await Record(await app.SignedInAs(Role.Konsulent), Carpenter, "Tømrer", []));
        var other = await app.SignedInAs(Role.Konsulent, TestWorld.Soenderborg);

        foreach (var page in new[] { "", "/edit", "/end", "/delete" })
        {
            using var response = await other.GetAsync($"/voksenlaerlinge/{agreed.Id}{page}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        var foreign = await app.Database(db => db.Trades.Select(t => t.Id).FirstAsync());
        using var smuggled = await Record(other, TestWorld.OtherEmployer, "Tømrer", new() { { "TradeId", $"{foreign}" } }, TestWorld.Soenderborg);
        Assert.Equal(HttpStatusCode.NotFound, smuggled.StatusCode);
    }

    private async Task<HttpResponseMessage> Record(HttpClient client, string employer, string trade, Fields fields, int municipality = TestWorld.Aabenraa)
    {
        Fields all = new()
        {
            { "TradeId", $"{await app.Database(db => db.Trades.Where(t => t.Name == trade).Select(t => t.Id).SingleAsync(), municipality)}" }, { "WayIn", "Unemployment" },
            { "StartsOn", Iso(Today) }, { "EndsOn", Iso(Today.AddYears(3)) }, { "YearOfBirth", "1990" },
        };

        foreach (var (field, values) in fields)
        {
            all.Add(field, values);
        }

        return await client.PostForm($"/voksenlaerlinge/new?employerId={await app.EmployerId(employer, municipality)}", all);
    }

    private async Task<Voksenlaerling> Saved(HttpResponseMessage response)
    {
        Assert.True(response.StatusCode == HttpStatusCode.Found, $"{(int)response.StatusCode}: {(await response.Document()).QuerySelector(".crm-errors")?.TextContent}");

        return (await Reload(int.Parse(response.Headers.Location!.OriginalString.Split('/')[^1], null)))!;
    }

    private Task<Voksenlaerling?> Reload(int id) => app.Database(db => db.Voksenlaerlinge.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", null);
}
