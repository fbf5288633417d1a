using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Account;
using Virksomhed.Crm.IntegrationTests.Audit;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.Events;
using Virksomhed.Crm.IntegrationTests.Portal;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Users;

/// <summary>A colleague who lost phone and codes is helped by an administrator.</summary>
[Trait("Requirement", "R3")]
public class ResetSecondStepTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_second_step_is_gone_every_session_is_over_and_the_colleague_is_told()
    {
        using var key = new SoftwareKey();
        var (id, colleague) = (await app.UserId(Role.Konsulent), await app.SignedInAs(Role.Konsulent));
        using var begun = await colleague.PostForm("/account/passkeys/new", new() { { "Name", "Tabt telefon" }, { "Password", TestWorld.Password } });
        var options = (await begun.Document()).QuerySelector("[data-passkey-options]")!.GetAttribute("data-passkey-options")!;
        await colleague.PostAgain(begun, new() { { "Credential", key.Make(options) } }, "/account/passkeys").Saved();
        Assert.Equal(HttpStatusCode.OK, await colleague.Status("/account"));
        await app.Database(db => db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(set => set.SetProperty(u => u.TwoFactorEnabled, true), Ct));

        var administrator = await app.SignedInAs(Role.Administrator);
        var logged = await app.EntriesOf(() => administrator.PostForm($"/users/{id}", [], $"/users/{id}/second-step").Saved());

        Assert.Equal(HttpStatusCode.Found, await colleague.Status("/account"));
        Assert.False(await app.Database(db => db.UserPasskeys.AnyAsync(p => p.UserId == id, Ct)));
        Assert.False(await app.Database(db => db.Users.Where(u => u.Id == id).Select(u => u.TwoFactorEnabled).SingleAsync(Ct)));
        Assert.Contains(logged, e => e.SubjectId == id && e.Action == AuditAction.Changed && e.Detail!.Contains("Passkeys", StringComparison.Ordinal));
        Assert.Contains(logged, e => e.SubjectId == id && e.Action == AuditAction.Changed && e.Detail!.Contains("TwoFactorEnabled", StringComparison.Ordinal));
        await EventWorld.Eventually(() => Mailbox.Letters(app, TestWorld.Email(Role.Konsulent)).Any(letter => letter.Contains("nulstillet", StringComparison.Ordinal)));
        await app.SignedInAs(Role.Konsulent); // with the password
    }

    [Fact]
    public async Task Nobody_resets_their_own_or_what_is_not_there_or_somebody_elsewhere()
    {
        var administrator = await app.SignedInAs(Role.Administrator);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Reset(administrator, await app.UserId(Role.Administrator)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Reset(administrator, await app.UserId(Role.Leder)));
        Assert.Equal(HttpStatusCode.NotFound, await Reset(administrator, await app.UserId(Role.Konsulent, TestWorld.Soenderborg)));
        Assert.Equal(HttpStatusCode.Forbidden, await Reset(await app.SignedInAs(Role.Leder), await app.UserId(Role.Fastholdelseskonsulent)));
    }

    private static async Task<HttpStatusCode> Reset(HttpClient browser, int id)
    {
        using var answer = await browser.PostUnseen($"/users/{id}/second-step", [], "/account");

        return answer.StatusCode;
    }
}
