using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Account;

/// <summary>A person adds an authenticator app as second step. Shown once: the codes that let them in without it.</summary>
public static class TurnOnCode
{
    private const int RecoveryCodes = 10;

    public sealed record Query : IRequest<Command?>;

    /// <summary>What the app needs, around the form.</summary>
    public sealed record KeyQuery : IRequest<Key>;

    /// <param name="Letters">In groups of four, as people type it.</param>
    public sealed record Key(string Letters, string Uri);

    public sealed record Command : IRequest<IReadOnlyList<string>>
    {
        public string? Password { get; init; }
        public string? Code { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(ICurrentUser me)
        {
            RuleFor(c => c.Password).OwnPassword(me);
            RuleFor(c => c.Code).NotEmpty().WithMessage(_ => PublicTexts.Of("CodeMissing"));
        }
    }

    internal sealed class QueryHandler(CrmDbContext db, UserManager<CrmUser> users) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) => await users.FindByIdAsync($"{db.UserId}") is { TwoFactorEnabled: false } ? new() : null;
    }

    internal sealed class KeyHandler(CrmDbContext db, UserManager<CrmUser> users) : IRequestHandler<KeyQuery, Key>
    {
        public async Task<Key> Handle(KeyQuery query, CancellationToken ct)
        {
            var me = (await users.FindByIdAsync($"{db.UserId}"))!;

            if (string.IsNullOrEmpty(await users.GetAuthenticatorKeyAsync(me)))
            {
                // As ResetAuthenticatorKeyAsync does, but for its new security stamp: a key that is only shown ends no session.
                (await users.SetAuthenticationTokenAsync(me, "[AspNetUserStore]", "AuthenticatorKey", users.GenerateNewAuthenticatorKey())).OrRefuse("");
            }

            var key = (await users.GetAuthenticatorKeyAsync(me))!;
            var site = Uri.EscapeDataString(PublicTexts.Of("SiteName"));

            return new(string.Join(' ', key.Chunk(4).Select(group => new string(group))), $"otpauth://totp/{site}:{Uri.EscapeDataString(me.Email!)}?secret={key}&issuer={site}&digits={OneTimeCode.Digits}");
        }
    }

    internal sealed class Handler(CrmDbContext db, SignInManager<CrmUser> signIn, SessionCache sessions, SecurityMails mails, OwnProof proof, OwnFactors own) : IRequestHandler<Command, IReadOnlyList<string>>
    {
        private readonly UserManager<CrmUser> _users = signIn.UserManager;

        public async Task<IReadOnlyList<string>> Handle(Command command, CancellationToken ct)
        {
            var me = await proof.RequireAsync(command.Password, nameof(Command.Password), ct);
            await own.RequireShownAsync(me);
            var code = string.Concat(command.Code!.Where(char.IsAsciiDigit));

            if (!await _users.VerifyTwoFactorTokenAsync(me, TokenOptions.DefaultAuthenticatorProvider, code))
            {
                throw Refused.At(nameof(Command.Code), PublicTexts.Of("CodeWrong"));
            }

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            mails.Changed(me, "MailCodeOn");
            (await _users.SetTwoFactorEnabledAsync(me, true)).OrRefuse("");
            var codes = await _users.GenerateNewTwoFactorRecoveryCodesAsync(me, RecoveryCodes);
            await transaction.CommitAsync(ct);
            sessions.Changed(me.Id);
            await signIn.SignInWithClaimsAsync(me, isPersistent: false, [OwnFactors.TwoSteps]);

            return [.. codes!];
        }
    }
}
