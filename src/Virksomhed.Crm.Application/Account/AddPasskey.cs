using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Account;

/// <summary>The second half of adding a passkey: the person's phone, computer or security key has made one, which is kept under the name they gave it.</summary>
public static class AddPasskey
{
    public sealed record Command : IRequest
    {
        public string? Name { get; init; }

        /// <summary>The device's answer, as JSON.</summary>
        public string? Credential { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage(_ => PublicTexts.Of("PasskeyNameMissing")).PublicText(NewPasskey.NameMaxLength);
            RuleFor(c => c.Credential).NotEmpty().WithMessage(_ => PublicTexts.Of("PasskeyFailed")).OverridePropertyName("");
        }
    }

    internal sealed class Handler(CrmDbContext db, SignInManager<CrmUser> signIn, SecurityMails mails, SessionCache sessions, OwnFactors own) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var me = await signIn.UserManager.FindByIdAsync($"{db.UserId}") ?? throw new NotFoundException();
            var answer = await TryAsync(command.Credential!);

            // What was begun by whoever used this browser before is not finished by who uses it now.
            if (answer is not { Succeeded: true, Passkey: { } passkey } || answer.UserEntity.Id != $"{me.Id}")
            {
                throw Refused.At("", PublicTexts.Of("PasskeyFailed"));
            }

            await own.RequireShownAsync(me);
            Rule.Require((await signIn.UserManager.GetPasskeysAsync(me)).Count < NewPasskey.Most, PublicTexts.Of("PasskeysTooMany", NewPasskey.Most));
            passkey.Name = Texts.Clean(command.Name);
            mails.Changed(me, "MailPasskeyAdded");
            (await signIn.UserManager.AddOrUpdatePasskeyAsync(me, passkey)).OrRefuse("");
            await signIn.EndOtherSessionsAsync(me, sessions);
            await signIn.SignInWithClaimsAsync(me, isPersistent: false, [OwnFactors.TwoSteps]);

            return Unit.Value;
        }

        // Without a first half, Identity throws instead of refusing.
        private async Task<PasskeyAttestationResult?> TryAsync(string credential)
        {
            try
            {
                return await signIn.PerformPasskeyAttestationAsync(credential);
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }
    }
}
