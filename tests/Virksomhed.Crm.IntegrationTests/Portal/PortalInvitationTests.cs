using System.Buffers.Binary;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Portal;

/// <summary>How long an employer's invitation works.</summary>
public class PortalInvitationTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Theory]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    public async Task An_invitation_works_for_seven_days(int minutesAfter, bool works)
    {
        var (firm, _) = await app.Firm($"Syv Dage {minutesAfter} ApS");
        var email = $"syvdage{minutesAfter}@portal.example";
        await (await app.SignedInAs(Role.Konsulent)).PostForm($"/employers/{firm}/portal/invite", new() { { "Name", "Karin Bruun" }, { "Email", email } }).Saved();
        var link = Aged(await Mailbox.LinkTo(app, email), TimeSpan.FromDays(7) + TimeSpan.FromMinutes(minutesAfter));

        var page = await app.Anonymous().Page(link);

        Assert.Equal(works, page.QuerySelector("#Password") is not null);
        Assert.Equal(!works, page.Body!.TextContent.Contains("Linket virker ikke mere", StringComparison.Ordinal));

        if (works)
        {
            await app.Anonymous().PostForm(link, new() { { "Password", TestWorld.Password }, { "Repeated", TestWorld.Password } }).Saved();
        }
    }

    // Identity writes the time into the token by the machine's own clock, as its first eight bytes; so not the clock is moved but the letter made older.
    private string Aged(string link, TimeSpan age)
    {
        var protector = app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector(PortalInvitationProvider.Name);
        var query = QueryHelpers.ParseQuery(link[link.IndexOf('?', StringComparison.Ordinal)..]);
        var token = protector.Unprotect(Convert.FromBase64String(query["token"]!));
        var made = BinaryPrimitives.ReadInt64LittleEndian(token);
        Assert.InRange(made, DateTime.UtcNow.AddMinutes(-5).Ticks, DateTime.UtcNow.Ticks);
        BinaryPrimitives.WriteInt64LittleEndian(token, DateTime.UtcNow.Ticks - age.Ticks);

        return QueryHelpers.AddQueryString("/account/invitation", new Dictionary<string, string?> { ["userId"] = query["userId"], ["token"] = Convert.ToBase64String(protector.Protect(token)) });
    }
}
