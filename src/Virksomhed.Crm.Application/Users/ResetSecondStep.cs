using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Users;

/// <summary>
/// An administrator takes away the second step of a colleague who has lost it: app, recovery codes and passkeys. The password is still asked for, and where the role
/// asks for more, the colleague adds it anew at the next sign-in.
/// </summary>
public static class ResetSecondStep
{
    public sealed record Command : IRequest
    {
        public int Id { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, UserManager<CrmUser> users, SecurityMails mails, SessionCache sessions) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var user = await db.Users.SingleOrDefaultAsync(u => u.Id == command.Id && u.EmployerId == null, ct).OrNotFound();
            Rule.Require(user.Id != db.UserId, "Dit eget andet trin ændrer du under »Login og sikkerhed«.");

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var passkeys = await users.GetPasskeysAsync(user);
            Rule.Require(user.TwoFactorEnabled || passkeys.Count > 0, "Kollegaen har intet andet trin at nulstille.");
            mails.Changed(user, "MailSecondStepReset");

            foreach (var passkey in passkeys)
            {
                (await users.RemovePasskeyAsync(user, passkey.CredentialId)).OrRefuse("");
            }

            (await users.SetTwoFactorEnabledAsync(user, false)).OrRefuse("");
            (await users.ResetAuthenticatorKeyAsync(user)).OrRefuse("");
            await users.RemoveAuthenticationTokenAsync(user, "[AspNetUserStore]", "RecoveryCodes");
            (await users.UpdateSecurityStampAsync(user)).OrRefuse("");
            await transaction.CommitAsync(ct);
            sessions.Changed(user.Id);

            return Unit.Value;
        }
    }
}
