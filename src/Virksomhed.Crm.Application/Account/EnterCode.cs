using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Audit;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Audit;

namespace Virksomhed.Crm.Application.Account;

/// <summary>The second step of signing in, for whoever has chosen one: a code from the authenticator app, or one of the recovery codes.</summary>
public static class EnterCode
{
    public sealed record Query(string? ReturnUrl) : IRequest<Command?>;

    public sealed record Command : IRequest<SignInOutcome>
    {
        public string? Code { get; init; }
        public string? ReturnUrl { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Code).NotEmpty().WithMessage(_ => PublicTexts.Of("CodeMissing"));
    }

    internal sealed class QueryHandler(SignInManager<CrmUser> signIn) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await signIn.GetTwoFactorAuthenticationUserAsync() is null ? null : new() { ReturnUrl = query.ReturnUrl };
    }

    internal sealed class Handler(SignInManager<CrmUser> signIn, AuditLog audit) : IRequestHandler<Command, SignInOutcome>
    {
        public async Task<SignInOutcome> Handle(Command command, CancellationToken ct)
        {
            var user = await signIn.GetTwoFactorAuthenticationUserAsync() ?? throw Refused.At(nameof(Command.Code), PublicTexts.Of("CodeTooLate"));
            var code = string.Concat(command.Code!.Where(letter => !char.IsWhiteSpace(letter)));
            var result = code.Length == OneTimeCode.Digits
                ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
                : await RecoverAsync(user, code);

            if (!result.Succeeded)
            {
                await audit.AddAsync(user.MunicipalityCode, null, AuditAction.SignInRefused, nameof(CrmUser), user.Id);
                throw Refused.At(nameof(Command.Code), PublicTexts.Of("CodeWrong"));
            }

            await audit.AddAsync(user.MunicipalityCode, user.Id, AuditAction.SignedIn, nameof(CrmUser), user.Id);

            return user.Home();
        }

        // Identity counts wrong recovery codes as nothing; here they close the account like wrong passwords do.
        private async Task<SignInResult> RecoverAsync(CrmUser user, string code)
        {
            if (await signIn.UserManager.IsLockedOutAsync(user))
            {
                return SignInResult.LockedOut;
            }

            var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code);

            if (!result.Succeeded)
            {
                await signIn.UserManager.AccessFailedAsync(user);
            }

            return result;
        }
    }
}
