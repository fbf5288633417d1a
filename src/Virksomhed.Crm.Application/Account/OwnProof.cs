using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Account;

internal static class OwnProofRules
{
    /// <summary>The password is asked for, but of those who have none here.</summary>
    public static void OwnPassword<T>(this IRuleBuilder<T, string?> password, ICurrentUser me) => password.NotEmpty().WithMessage(_ => PublicTexts.Of("CurrentMissing")).When(_ => !me.SignsInThroughBroker);
}

/// <summary>How a person shows that it is them before a way to sign in comes or goes: with the password, or by having just been at the municipality's broker.</summary>
public sealed class OwnProof(CrmDbContext db, SignInManager<CrmUser> signIn, ICurrentUser current, IOptions<SessionSettings> settings, TimeProvider clock)
{
    /// <summary>The person who is signed in, when it is still them. Counted as a sign-in, so that an open browser is no place to guess the password in.</summary>
    public async Task<CrmUser> RequireAsync(string? password, string field, CancellationToken ct)
    {
        var me = await signIn.UserManager.FindByIdAsync($"{db.UserId}") ?? throw new NotFoundException();

        if (current.SignsInThroughBroker)
        {
            var since = clock.UtcNow() - settings.Value.Fresh;
            Rule.Require(await db.UserSessions.AnyAsync(s => s.Id == current.SessionId && s.ConfirmedAt >= since, ct), PublicTexts.Of("ConfirmLead"));

            return me;
        }

        return (await signIn.CheckPasswordSignInAsync(me, password ?? "", lockoutOnFailure: true)).Succeeded ? me : throw Refused.At(field, PublicTexts.Of("CurrentWrong"));
    }
}
