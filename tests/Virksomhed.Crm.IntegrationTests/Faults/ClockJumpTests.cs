using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Faults;

/// <summary>A machine whose clock was wrong by a year and is put right, in both directions.</summary>
[Trait("Requirement", "R38")]
public class ClockJumpTests(FaultyApp app) : IClassFixture<FaultyApp>
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_was_signed_in_signs_in_anew_at_most_and_works_on()
    {
        var employer = await app.EmployerId(TestWorld.Employers[1]);

        foreach (var jump in new[] { Year, -2 * Year, Year })
        {
            var before = await app.SignedInAs(Role.Konsulent);
            Assert.Equal(HttpStatusCode.OK, (await before.GetAsync(new Uri("/account", UriKind.Relative), Ct)).StatusCode);

            app.Clock.Advance(jump);

            using var after = await before.GetAsync(new Uri("/account", UriKind.Relative), Ct);
            Assert.True(after.StatusCode is HttpStatusCode.OK or HttpStatusCode.Found, $"After {jump}: {after.StatusCode}");
            await Log(await app.SignedInAs(Role.Konsulent), employer);
        }

        Assert.Empty(app.Log.Faults);
        Assert.Equal(3, await app.Database(db => db.Contacts.CountAsync(contact => contact.EmployerId == employer && contact.Note == "Uret er sprunget", Ct)));
    }

    private static async Task Log(HttpClient browser, int employer)
    {
        using var saved = await browser.PostForm($"/contacts/log?employerId={employer}", new() { { "Form", "Phone" }, { "Purposes", "Kendskab" }, { "Note", "Uret er sprunget" } });
        Assert.True(saved.StatusCode == HttpStatusCode.Found, $"{(int)saved.StatusCode}: {(await saved.Document()).QuerySelector(".crm-errors")?.TextContent}");
    }
}
