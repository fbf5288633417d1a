using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.Reports.Subscriptions;
using Virksomhed.Crm.Domain.Reports;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Reports;

/// <summary>Who is sent the link to which report, and when. Each test has an app of its own, since the runner looks at all there is.</summary>
public sealed class ReportSubscriptionTests : IAsyncLifetime
{
    private readonly CrmApp _app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app.Clock.Set(new(2026, 11, 22, 11, 0, 0, TimeSpan.Zero));
        await _app.InitializeAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_link_is_mailed_on_the_months_first_working_day_narrowed_down_as_the_page_was_and_without_figures()
    {
        var consultant = await _app.SignedInAs(Role.Konsulent);
        using var kept = await Subscribe(consultant, "/reports/visits?sector=Industri&town=R%C3%B8dekro&findesikke=1");
        Assert.Equal("/reports/visits?sector=Industri&town=R%C3%B8dekro", kept.Headers.Location!.OriginalString);
        Assert.Contains("1. december", (await consultant.Page(kept.Headers.Location.OriginalString)).QuerySelector(".crm-subscribe")!.TextContent, StringComparison.Ordinal);

        Move(new(2026, 11, 30));
        Assert.Equal(0, await Run());
        Move(new(2026, 12, 1));
        Assert.Equal((1, 0), (await Run(), await Run()));
        var link = await Mailbox.LinkTo(_app, TestWorld.Email(Role.Konsulent), "/reports/visits");
        Assert.Equal("/reports/visits?sector=Industri&town=R%C3%B8dekro", link);
        Assert.NotNull((await (await _app.SignedInAs(Role.Konsulent)).Page(link)).QuerySelector("[name=sector] option[selected]"));

        Move(new(2027, 1, 3)); // a Sunday; New Year's Day was a Friday
        Assert.Equal(0, await Run());
        Move(new(2027, 1, 4));
        Assert.Equal(1, await Run());
    }

    [Fact]
    public async Task Several_instances_at_once_send_one_mail()
    {
        using var kept = await Subscribe(await _app.SignedInAs(Role.Konsulent), "/reports/committee");
        Move(new(2026, 12, 1));
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Run, Ct)));

        Assert.Equal(1, sent.Sum());
        Assert.Equal(1, await _app.Database(db => db.OutboxMails.CountAsync(m => m.Recipient == TestWorld.Email(Role.Konsulent), Ct)));
    }

    [Fact]
    public async Task Who_has_left_is_sent_nothing_and_the_wish_ends()
    {
        using var kept = await Subscribe(await _app.SignedInAs(Role.Konsulent), "/reports/visits");
        await _app.Database(async db =>
        {
            (await db.Users.SingleAsync(user => user.Email == TestWorld.Email(Role.Konsulent), Ct)).IsActive = false;
            await db.SaveChangesAsync(Ct);
        });
        Move(new(2026, 12, 1));

        Assert.Equal(0, await Run());
        Assert.Empty(await Kept());
    }

    [Fact]
    public async Task Who_is_no_manager_any_more_keeps_only_what_others_read()
    {
        var manager = await _app.SignedInAs(Role.Leder);
        using var own = await Subscribe(manager, "/reports/fastholdelse");
        using var common = await Subscribe(manager, "/reports/visits");
        var (id, administrator) = (await _app.UserId(Role.Leder), await _app.SignedInAs(Role.Administrator));
        await administrator.PostForm($"/users/{id}", new() { { "Roles", Role.Konsulent } }).Saved();
        Move(new(2026, 12, 1));

        Assert.Equal(1, await Run());
        Assert.Equal("visits", Assert.Single(await Kept()).Report);
    }

    [Theory]
    [InlineData("findes-ikke")]
    [InlineData("https://ondsindet.example")]
    [InlineData("fastholdelse")]
    public async Task A_report_that_is_not_there_or_not_for_the_reader_is_not_found(string report)
    {
        var consultant = await _app.SignedInAs(Role.Konsulent);
        using var refused = await consultant.PostUnseen("/reports/subscriptions", new() { { "Report", report } });

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Empty(await Kept());
    }

    [Fact]
    public async Task The_same_link_is_not_kept_twice_and_a_CPR_number_never()
    {
        var consultant = await _app.SignedInAs(Role.Konsulent);
        using var first = await Subscribe(consultant, "/reports/visits");
        using var again = await consultant.PostUnseen("/reports/subscriptions", new() { { "Report", "visits" } });
        Assert.Contains("allerede", Assert.Single((await again.Errors())[""]), StringComparison.Ordinal);
        using var cpr = await consultant.PostUnseen("/reports/subscriptions", new() { { "Report", "visits" }, { "Filter.Town", "010190-1234" } });
        Assert.NotEmpty(await cpr.Errors());
        using var nothing = await consultant.PostUnseen("/reports/subscriptions", []);
        Assert.NotEmpty(await nothing.Errors());

        Assert.Single(await Kept());
    }

    [Fact]
    public async Task A_reader_has_at_most_twenty()
    {
        var consultant = await _app.SignedInAs(Role.Konsulent);

        for (var year = 2007; year < 2007 + ReportSubscription.MaxPerUser; year++)
        {
            using var kept = await consultant.PostUnseen("/reports/subscriptions", new() { { "Report", "visits" }, { "Filter.Year", $"{year}" } });
            Assert.Equal(HttpStatusCode.Found, kept.StatusCode);
        }

        using var refused = await consultant.PostUnseen("/reports/subscriptions", new() { { "Report", "coverage" } });
        Assert.Contains("20 links", Assert.Single((await refused.Errors())[""]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_sees_and_stops_their_own_links_only()
    {
        var (consultant, manager) = (await _app.SignedInAs(Role.Konsulent), await _app.SignedInAs(Role.Leder));
        using var kept = await Subscribe(consultant, "/reports/visits?form=Phone");
        var id = Assert.Single(await Kept()).Id;
        Assert.Null((await manager.Page("/reports")).QuerySelector("#mine-links"));
        using var foreign = await manager.PostUnseen($"/reports/subscriptions/{id}/stop", []);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);

        Assert.Contains("Form: Telefon", (await consultant.Page("/reports")).QuerySelector("#mine-links")!.TextContent, StringComparison.Ordinal);
        await consultant.PostForm("/reports", [], $"/reports/subscriptions/{id}/stop").Saved();
        Assert.Empty(await Kept());
    }

    [Fact]
    public async Task SQL_Server_understands_what_the_runner_asks()
    {
        var asked = new SqlServerQuestions();
        await using var db = asked.Context();
        await using var scope = _app.Services.CreateAsyncScope();
        await db.ReportSubscriptions.Where(s => s.DueOn <= new DateOnly(2026, 12, 1)).OrderBy(s => s.Id).Select(s => s.Id).Take(1).ToListAsync(Ct);
        await SubscriptionRights.WithoutRight(db, scope.ServiceProvider.GetRequiredService<SubscribedReports>().All).OrderBy(s => s.Id).Take(1).ToListAsync(Ct);

        Assert.Equal(2, asked.Commands.Count);
    }

    /// <summary>Asks for the link with the button of the report's page.</summary>
    private static async Task<HttpResponseMessage> Subscribe(HttpClient client, string page)
    {
        var kept = await client.PostForm(page, [], "/reports/subscriptions");
        Assert.Equal(HttpStatusCode.Found, kept.StatusCode);

        return kept;
    }

    private void Move(DateOnly day) => _app.Clock.Set(new(day.ToDateTime(new(8, 0)), TimeSpan.Zero));

    private async Task<int> Run()
    {
        await using var scope = _app.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<ReportSubscriptionRunner>().RunAsync(Ct);
    }

    private Task<List<ReportSubscription>> Kept() => _app.Database(db => db.ReportSubscriptions.AsNoTracking().ToListAsync(Ct));
}
