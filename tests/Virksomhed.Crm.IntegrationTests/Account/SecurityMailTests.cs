using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>What a person is told about their own sign-in, and the links they are sent.</summary>
public class SecurityMailTests(SessionApp app) : IClassFixture<SessionApp>
{
    private const string Better = "tre krager over Kliplev";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "R12")]
    public async Task A_sign_in_from_a_new_browser_is_told_and_one_from_a_known_browser_is_not()
    {
        var email = await app.Colleague();
        await app.SignIn(email);
        await app.SignIn(email);
        Assert.Empty(await Letters(email));
        await app.SignIn(email, agent: 1);
        await app.SignIn(email, agent: 1);

        Assert.Equal(PublicTexts.Of("MailNewDeviceSubject"), Assert.Single(await Letters(email)));
    }

    [Fact]
    [Trait("Requirement", "R12")]
    public async Task A_changed_password_is_told()
    {
        var email = await app.Colleague();
        var browser = await app.SignIn(email);
        using var wrong = await browser.PostForm("/account/password", new() { { "Current", "noget helt andet" }, { "Password", Better }, { "Repeated", Better } });
        Assert.Empty(await Letters(email));
        await browser.PostForm("/account/password", new() { { "Current", TestWorld.Password }, { "Password", Better }, { "Repeated", Better } }).Saved();

        Assert.Equal(PublicTexts.Of("MailLoginSubject"), Assert.Single(await Letters(email)));
    }

    [Fact]
    [Trait("Requirement", "R11")]
    [Trait("Requirement", "R12")]
    public async Task A_password_chosen_by_a_link_ends_the_sessions_is_told_and_leaves_the_second_step()
    {
        var email = await app.Colleague();
        var browser = await app.SignIn(email);
        var id = await app.IdOf(email);
        await app.Database(async db =>
        {
            (await db.Users.SingleAsync(user => user.Id == id, Ct)).TwoFactorEnabled = true;
            await db.SaveChangesAsync(Ct);
        });
        await app.Anonymous().PostForm("/account/forgot-password", new() { { "Email", email } }).Saved();
        var link = await Mailbox.LinkTo(app, email);

        await app.Anonymous().PostForm(link, new() { { "Password", Better }, { "Repeated", Better } }).Saved();

        Assert.Equal(HttpStatusCode.Found, await Portal.PortalWorld.Status(browser, "/account"));
        Assert.Contains(PublicTexts.Of("MailLoginSubject"), await Letters(email));
        using var asked = await app.Anonymous().PostForm("/account/login", new() { { "Email", email }, { "Password", Better } });
        Assert.Equal("/account/login/code", asked.Headers.Location!.OriginalString);
    }

    [Fact]
    [Trait("Requirement", "R11")]
    public async Task A_link_is_for_one_person_and_one_purpose()
    {
        var (email, other) = (await app.Colleague(), await app.IdOf(await app.Colleague()));
        await app.Anonymous().PostForm("/account/forgot-password", new() { { "Email", email } }).Saved();
        var link = await Mailbox.LinkTo(app, email, "/account/reset-password");
        string[] swapped =
        [
            link.Replace($"userId={await app.IdOf(email)}", $"userId={other}", StringComparison.Ordinal),
            link.Replace("reset-password", "invitation", StringComparison.Ordinal),
            link[..^3],
        ];

        foreach (var address in swapped)
        {
            Assert.Contains("Linket virker ikke mere", (await app.Anonymous().Page(address)).Title, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("virker ikke mere", (await app.Anonymous().Page(link)).Title, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R11")]
    public void A_link_to_a_new_password_works_for_an_hour_and_an_invitation_for_a_day()
    {
        Assert.Equal(TimeSpan.FromHours(1), app.Services.GetRequiredService<IOptions<PasswordResetOptions>>().Value.TokenLifespan);
        Assert.Equal(TimeSpan.FromHours(24), app.Services.GetRequiredService<IOptions<Microsoft.AspNetCore.Identity.DataProtectionTokenProviderOptions>>().Value.TokenLifespan);
    }

    private Task<List<string>> Letters(string email) => app.Database(db => db.OutboxMails.Where(mail => mail.Recipient == email).OrderBy(mail => mail.Id).Select(mail => mail.Subject).ToListAsync(Ct));
}
