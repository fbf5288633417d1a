using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Schemes;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Agreements;

public class AgreementListTests(CrmApp app) : IClassFixture<CrmApp>, IAsyncLifetime
{
    private static readonly string[] Employers = [.. TestWorld.Employers];

    private DateOnly Today => app.Clock.Today();

    public async ValueTask InitializeAsync()
    {
        if (await app.Database(db => db.Agreements.AnyAsync()))
        {
            return;
        }

        await app.AddAgreement(Employers[0], SchemeCode.Virksomhedspraktik, Today.AddDays(-10), Today.AddDays(30), vitas: "V-7");
        await app.AddAgreement(Employers[0], SchemeCode.Virksomhedspraktik, Today.AddDays(-10), Today.AddDays(31));
        await app.AddAgreement(Employers[1], SchemeCode.Fleksjob, Today.AddDays(-400), null, agreement => agreement.Check(25, Today, null));
        await app.AddAgreement(Employers[1], SchemeCode.Smaajob, Today.AddDays(5), Today.AddDays(60));
        await app.AddAgreement(Employers[2], SchemeCode.LoentilskudPrivat, Today.AddDays(-50), Today.AddDays(-1));
        await app.AddAgreement(Employers[2], SchemeCode.LoentilskudPrivat, Today.AddDays(-50), Today.AddDays(-2), agreement =>
        {
            agreement.End(AgreementStatus.Ended, Today.AddDays(-2), null);
            agreement.Convert(ConversionResult.Hours, 12, Today);
        });
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);

        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("", 6)]
    [InlineData("phase=Running", 3)]
    [InlineData("phase=Coming", 1)]
    [InlineData("phase=Overdue", 1)]
    [InlineData("phase=Ended", 1)]
    [InlineData("endsWithin=30", 1)]
    [InlineData("endsWithin=60", 3)]
    [InlineData("converted=missing", 1)]
    [InlineData("converted=yes", 1)]
    [InlineData("owner=me", 6)]
    [InlineData("owner=none", 0)]
    [InlineData("q=V-7", 1)]
    [InlineData("q=transport&sort=employer", 2)]
    [InlineData("endsBefore=2000-01-01&sort=-end", 0)]
    [InlineData("phase=Running&sort=scheme&page=9", 3)]
    public async Task The_address_filters_and_orders(string query, int expected)
    {
        var page = await (await app.SignedInAs(Role.Konsulent)).Page($"/agreements?{query}");

        Assert.Equal(expected, page.QuerySelectorAll(".crm-panel--table tbody tr").Length);
    }

    [Fact]
    public async Task The_numbers_on_top_are_those_of_the_lists_they_lead_to()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var stats = (await client.Page("/agreements")).QuerySelectorAll(".crm-stat__value a").Select(link => (Number: int.Parse(link.TextContent, null), Address: link.GetAttribute("href")!)).ToList();

        Assert.Equal(4, stats.Count);

        foreach (var (number, address) in stats)
        {
            Assert.Equal(number, (await client.Page(address)).QuerySelectorAll(".crm-panel--table tbody tr").Length);
        }
    }

    [Fact]
    public async Task The_report_says_what_became_ordinary_hours_and_how_many_fleksjob_grew()
    {
        var text = (await (await app.SignedInAs(Role.Leder)).Page($"/agreements/conversion?year={Today.AddDays(-2).Year}")).QuerySelector("main")!.TextContent;

        Assert.Contains("Løntilskud, privat", text, StringComparison.Ordinal);
        Assert.Contains("100 %", text, StringComparison.Ordinal);
        Assert.Contains("1 af 1 tjekkede", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_consultant_is_told_of_what_ends_and_the_manager_of_how_many()
    {
        var mine = (await (await app.SignedInAs(Role.Konsulent)).Page("/")).QuerySelector("main")!.TextContent;
        var all = (await (await app.SignedInAs(Role.Leder)).Page("/")).QuerySelector("main")!.TextContent;

        Assert.Contains("Mine aftaler, der slutter", mine, StringComparison.Ordinal);
        Assert.Contains(Employers[0], mine, StringComparison.Ordinal);
        Assert.Contains("Slutter inden 30 dage", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_is_kept_beside_the_lists_own()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        using var saved = await client.PostForm("/agreements?phase=Running&sort=end", new() { { "Name", "Løber ud først" } }, "/views");

        Assert.Equal("/agreements?phase=Running&sort=end", saved.Headers.Location!.OriginalString);
        Assert.DoesNotContain("Løber ud først", (await client.Page("/employers")).QuerySelector(".crm-views")!.TextContent, StringComparison.Ordinal);
        var page = await client.Page("/agreements?phase=Running&sort=end");
        await client.PostForm("/agreements?phase=Running&sort=end", [], page.QuerySelector("form[action$='/delete']")!.GetAttribute("action")!).Saved();
    }

    [Fact]
    public async Task An_agreement_is_checked_ended_with_its_answer_and_opened_again()
    {
        var id = await app.AddAgreement(Employers[1], SchemeCode.Igu, Today.AddDays(-20), Today.AddDays(200));
        var client = await app.SignedInAs(Role.Konsulent);
        await client.PostForm($"/agreements/{id}/check", new() { { "HoursNow", "22,5" } }).Saved();

        using var refused = await client.PostForm($"/agreements/{id}/end", new() { { "How", "BrokenOff" }, { "Reason" } });
        Assert.Contains("ikke blev gennemført", (await refused.Errors())["Reason"].Single(), StringComparison.Ordinal);
        await client.PostForm($"/agreements/{id}/end", new() { { "How", "Ended" }, { "Conversion", "FullTime" } }).Saved();
        var ended = await app.Database(db => db.Agreements.AsNoTracking().SingleAsync(a => a.Id == id));
        Assert.Equal((AgreementStatus.Ended, ConversionResult.FullTime, 22.5m, Today), (ended.Status, ended.Conversion!.Value, ended.HoursNow!.Value, ended.EndsOn!.Value));

        await client.PostForm($"/agreements/{id}", [], $"/agreements/{id}/reopen").Saved();
        Assert.Equal(AgreementStatus.Agreed, await app.Database(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Status).SingleAsync()));
        await app.Database(db => db.Agreements.Where(a => a.Id == id).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task The_four_facts_are_stored_with_their_dates()
    {
        var id = await app.Database(db => db.Agreements.Where(a => a.Status == AgreementStatus.Agreed && db.Schemes.Any(s => s.Id == a.SchemeId && s.Code == SchemeCode.LoentilskudPrivat)).Select(a => a.Id).SingleAsync());
        var client = await app.SignedInAs(Role.Konsulent);

        using var refused = await client.PostForm($"/agreements/{id}/extra-employment", new() { { "LatestEmployees", "12" }, { "RepresentativeConfirmed", "True" } });
        Assert.Equal(["LatestMonth", "RepresentativeOn"], (await refused.Errors()).Select(error => error.Key).Order(StringComparer.Ordinal));
        using var saved = await client.PostForm($"/agreements/{id}/extra-employment", new()
        {
            { "LatestEmployees", "12" }, { "LatestMonth", "2026-08-31" }, { "AverageEmployees", "11,5" }, { "AverageUntil", "2026-08-31" },
            { "RepresentativeConfirmed", "True" }, { "RepresentativeOn", "2026-09-01" }, { "VacatedByDismissal", "False" }, { "VacatedAnsweredOn", "2026-09-01" },
        });

        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        Assert.Contains("Opfyldt", (await client.Page($"/agreements/{id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
