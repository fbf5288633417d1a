using System.Buffers.Text;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>A person takes a passkey of their own away, for example of a lost phone.</summary>
public static class RemovePasskey
{
    public sealed record Command : IRequest
    {
        /// <summary>The passkey's own id, in base64url.</summary>
        public string? Passkey { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, SignInManager<CrmUser> signIn, SecurityMails mails, SessionCache sessions, OwnFactors own) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var users = signIn.UserManager;
            var me = await users.FindByIdAsync($"{db.UserId}") ?? throw new NotFoundException();
            var all = await users.GetPasskeysAsync(me);
            var lost = all.FirstOrDefault(passkey => Base64Url.EncodeToString(passkey.CredentialId) == command.Passkey) ?? throw new NotFoundException();
            await own.RequireAnotherAsync(me, hasAnother: all.Count > 1 || me.TwoFactorEnabled);
            mails.Changed(me, "MailPasskeyRemoved");
            (await users.RemovePasskeyAsync(me, lost.CredentialId)).OrRefuse("");
            await signIn.EndOtherSessionsAsync(me, sessions);
            await signIn.RefreshSignInAsync(me);

            return Unit.Value;
        }
    }
}
