using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Portal;

/// <summary>Employers with a user in the portal, beside the world's own.</summary>
internal static class PortalWorld
{
    private static int _number;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A new employer with two workplaces.</summary>
    public static async Task<(int Id, int[] Units)> Firm(this CrmApp app, string name)
    {
        var id = await app.AddEmployer(name);

        return (id, await app.Database(async db =>
        {
            var employer = await db.Employers.SingleAsync(e => e.Id == id, Ct);
            ProductionUnit[] units = [.. new[] { 0, 1 }.Select(n => ProductionUnit.Register(employer, $"{1_980_000_000 + (id * 2) + n}", new() { Name = $"{name} {n + 1}", Town = "Rødekro" }, DateTime.UtcNow))];
            db.ProductionUnits.AddRange(units);
            await db.SaveChangesAsync(Ct);

            return units.Select(unit => unit.Id).ToArray();
        }));
    }

    /// <summary>Somebody of the employer who has signed in, and the mail address.</summary>
    public static async Task<(HttpClient Browser, string Email)> PortalUser(
        this CrmApp app, int employerId, bool mayInvite = false, int[]? units = null, InquiryLanguage language = InquiryLanguage.Danish)
    {
        var email = $"bruger{Interlocked.Increment(ref _number)}@portal.example";
        var consultant = await app.UserId(Role.Konsulent);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        db.ActFor(TestWorld.Aabenraa, null);
        var user = new CrmUser { MunicipalityCode = TestWorld.Aabenraa, EmployerId = employerId, FullName = "Karin Bruun", UserName = email, Email = email, EmailConfirmed = true, LockoutEnabled = true };
        var users = scope.ServiceProvider.GetRequiredService<UserManager<CrmUser>>();
        Assert.True((await users.CreateAsync(user, TestWorld.Password)).Succeeded);
        Assert.True((await users.AddToRoleAsync(user, Role.Arbejdsgiver)).Succeeded);
        db.PortalAccesses.Add(PortalAccess.Give(TestWorld.Aabenraa, employerId, user.Id, new(mayInvite, units ?? []), language, consultant, app.Clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(Ct);

        return (await app.SignedInWith(email, TestWorld.Password), email);
    }

    /// <summary>Follows the link in the newest letter to the address, and chooses the password.</summary>
    public static async Task<HttpClient> AcceptInvitation(this CrmApp app, string email)
    {
        await Events.EventWorld.Eventually(() => Mailbox.Letters(app, email).Any(letter => letter.Contains("/account/invitation", StringComparison.Ordinal)));
        await app.Anonymous().PostForm(await Mailbox.LinkTo(app, email), new() { { "Password", TestWorld.Password }, { "Repeated", TestWorld.Password } }).Saved();

        return await app.SignedInWith(email, TestWorld.Password);
    }

    public static async Task<HttpStatusCode> Status(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Ct);

        return answer.StatusCode;
    }

    public static async Task<string> Text(this HttpClient client, string address) => (await client.Page(address)).QuerySelector("main")!.TextContent;
}
