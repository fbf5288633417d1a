using System.Net;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.FollowUps;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.FollowUps;

public class CalendarTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Page = "/followups/calendar";

    [Fact]
    public async Task The_secret_address_shows_my_open_follow_ups_to_a_calendar_that_is_not_signed_in()
    {
        var mine = await Plan(Role.Konsulent, "Ring om praktik", app.Clock.Today().AddDays(3));
        await Plan(Role.Konsulent, "For langt ude", app.Clock.Today().AddYears(1).AddDays(1));
        await Plan(Role.Leder, "Lederens egen", app.Clock.Today());
        var address = await Share(Role.Konsulent);

        using var response = await app.Anonymous().GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("text/calendar; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var calendar = StrictCalendar.Read(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var one = Assert.Single(calendar.Events);

        Assert.Equal($"Ring om praktik, {TestWorld.Employers[0]}", one["SUMMARY"]);
        Assert.Contains($"-{mine}@", one["UID"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_address_ends_the_old_one_and_stopping_ends_both()
    {
        var first = await Share(Role.Fastholdelseskonsulent);
        var second = await Share(Role.Fastholdelseskonsulent);

        Assert.Equal(HttpStatusCode.NotFound, await Status(first));
        Assert.Equal(HttpStatusCode.OK, await Status(second));

        var client = await app.SignedInAs(Role.Fastholdelseskonsulent);
        using var stopped = await client.PostForm(Page, new() { { "stop", "true" } });
        Assert.Equal(HttpStatusCode.NotFound, await Status(second));
    }

    [Fact]
    public async Task The_address_of_one_who_has_left_is_dead()
    {
        var address = await Share(Role.Administrator);
        await app.Database(async db =>
        {
            db.Users.Single(user => user.Email == TestWorld.Email(Role.Administrator, TestWorld.Aabenraa)).IsActive = false;
            await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.NotFound, await Status(address));
    }

    [Theory]
    [InlineData("/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics")]
    [InlineData("/calendar/x.ics")]
    public async Task A_guess_finds_nothing(string address) => Assert.Equal(HttpStatusCode.NotFound, await Status(address));

    [Fact]
    public async Task The_address_is_not_stored_and_not_shown_again()
    {
        var address = await Share(Role.Leder);
        var secret = Path.GetFileNameWithoutExtension(address);
        var stored = await app.Database(db => Task.FromResult(db.Users.Single(user => user.Email == TestWorld.Email(Role.Leder, TestWorld.Aabenraa)).CalendarKeyHash));
        var page = await (await app.SignedInAs(Role.Leder)).Page(Page);

        Assert.NotNull(stored);
        Assert.DoesNotContain(secret, stored, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private async Task<string> Share(string role)
    {
        var client = await app.SignedInAs(role);
        using var response = await client.PostForm(Page, new() { { "stop", "false" } });
        var shown = (await response.Document()).QuerySelector("[data-address]")!.GetAttribute("value")!;

        return new Uri(shown).PathAndQuery;
    }

    private async Task<HttpStatusCode> Status(string address)
    {
        using var response = await app.Anonymous().GetAsync(address, TestContext.Current.CancellationToken);

        return response.StatusCode;
    }

    private async Task<int> Plan(string role, string text, DateOnly dueOn)
    {
        var (employer, user) = (await app.EmployerId(TestWorld.Employers[0]), await app.UserId(role));

        return await app.Database(async db =>
        {
            var followUp = FollowUp.Plan(TestWorld.Aabenraa, employer, user, dueOn, text);
            db.FollowUps.Add(followUp);
            await db.SaveChangesAsync();

            return followUp.Id;
        });
    }
}
