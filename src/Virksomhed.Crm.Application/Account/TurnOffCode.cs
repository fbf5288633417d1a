using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>A person signs in with the password alone again; app and recovery codes are forgotten.</summary>
public static class TurnOffCode
{
    public sealed record Query : IRequest<Command?>;

    public sealed record Command : IRequest
    {
        public string? Password { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(ICurrentUser me) => RuleFor(c => c.Password).OwnPassword(me);
    }

    internal sealed class QueryHandler(CrmDbContext db, UserManager<CrmUser> users) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) => await users.FindByIdAsync($"{db.UserId}") is { TwoFactorEnabled: true } ? new() : null;
    }

    internal sealed class Handler(SignInManager<CrmUser> signIn, SessionCache sessions, SecurityMails mails, OwnProof proof, OwnFactors own) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var me = await proof.RequireAsync(command.Password, nameof(Command.Password), ct);
            await own.RequireAnotherAsync(me, hasAnother: (await signIn.UserManager.GetPasskeysAsync(me)).Count > 0);
            mails.Changed(me, "MailCodeOff");
            (await signIn.UserManager.SetTwoFactorEnabledAsync(me, false)).OrRefuse("");
            (await signIn.UserManager.ResetAuthenticatorKeyAsync(me)).OrRefuse("");
            sessions.Changed(me.Id);
            await signIn.RefreshSignInAsync(me);

            return Unit.Value;
        }
    }
}
