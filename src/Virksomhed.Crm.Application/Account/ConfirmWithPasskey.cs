using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>The same with a passkey of theirs, which makes a session that began with a password alone a whole one.</summary>
public static class ConfirmWithPasskey
{
    public sealed record Command : IRequest
    {
        /// <summary>The device's answer, as JSON.</summary>
        public string? Credential { get; init; }

        public string? ReturnUrl { get; init; }

        /// <summary>A form that waits for it, locked for its owner.</summary>
        public string? Draft { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Credential).NotEmpty().WithMessage(_ => PublicTexts.Of("PasskeyRefused")).OverridePropertyName("");
    }

    internal sealed class Handler(SignInManager<CrmUser> signIn, ICurrentUser current, UserSessions sessions) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            if (await signIn.TryPasskeyAsync(command.Credential!) is not { Succeeded: true, User: { } user } answer || user.Id != current.UserId || await signIn.UserManager.IsLockedOutAsync(user))
            {
                throw Refused.At("", PublicTexts.Of("PasskeyRefused"));
            }

            (await signIn.UserManager.AddOrUpdatePasskeyAsync(user, answer.Passkey)).OrRefuse(""); // its counter, by which a copy is found out
            await sessions.ConfirmAsync(current.SessionId!.Value, withSecondStep: true, ct);

            return Unit.Value;
        }
    }
}
