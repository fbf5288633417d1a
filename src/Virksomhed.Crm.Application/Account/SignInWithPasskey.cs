using System.Buffers.Text;
using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Account.Staff;
using Virksomhed.Crm.Application.Audit;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Audit;

namespace Virksomhed.Crm.Application.Account;

/// <summary>
/// Signs a person in with a passkey, which is both steps in one: it is on a device of theirs, and the device has asked for finger, face or code. Nobody says first
/// who they are, so that nothing tells who has one.
/// </summary>
public static class SignInWithPasskey
{
    /// <summary>What the browser is to ask the device for, as JSON (WebAuthn, PublicKeyCredentialRequestOptions).</summary>
    public sealed record OptionsQuery : IRequest<string>;

    public sealed record Command : IRequest<SignInOutcome>
    {
        /// <summary>The device's answer, as JSON.</summary>
        public string? Credential { get; init; }

        public string? ReturnUrl { get; init; }

        /// <summary>A form that met the expired session, locked for its owner.</summary>
        public string? Draft { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Credential).NotEmpty().WithMessage(_ => PublicTexts.Of("PasskeyRefused")).OverridePropertyName("");
    }

    internal sealed class OptionsHandler(SignInManager<CrmUser> signIn) : IRequestHandler<OptionsQuery, string>
    {
        public Task<string> Handle(OptionsQuery query, CancellationToken ct) => signIn.MakePasskeyRequestOptionsAsync(null);
    }

    internal sealed class Handler(SignInManager<CrmUser> signIn, StaffLogins broker, AuditLog audit) : IRequestHandler<Command, SignInOutcome>
    {
        private readonly UserManager<CrmUser> _users = signIn.UserManager;

        public async Task<SignInOutcome> Handle(Command command, CancellationToken ct)
        {
            var answer = await signIn.TryPasskeyAsync(command.Credential!);

            if (answer is not { Succeeded: true, User: { } user } || !await signIn.CanSignInAsync(user) || await _users.IsLockedOutAsync(user) || await broker.IsOnlyWayForAsync(user))
            {
                throw await RefusalOf(answer?.User ?? await HolderAsync(command.Credential!));
            }

            (await _users.AddOrUpdatePasskeyAsync(user, answer.Passkey)).OrRefuse(""); // its counter, by which a copy is found out
            await signIn.SignInAsync(user, isPersistent: false, authenticationMethod: "hwk");
            await audit.AddAsync(user.MunicipalityCode, user.Id, AuditAction.SignedIn, nameof(CrmUser), user.Id);

            return user.Home();
        }

        // Whoever tried has not shown to be the person, so the attempt is logged as one on the account and by nobody.
        private async Task<Exception> RefusalOf(CrmUser? user)
        {
            if (user is not null)
            {
                await audit.AddAsync(user.MunicipalityCode, null, AuditAction.SignInRefused, nameof(CrmUser), user.Id);
            }

            return Refused.At("", PublicTexts.Of("PasskeyRefused"));
        }

        private async Task<CrmUser?> HolderAsync(string credential)
        {
            try
            {
                return await _users.FindByPasskeyIdAsync(Base64Url.DecodeFromChars(JsonElement.Parse(credential).GetProperty("id").GetString()));
            }
            catch (Exception garbled) when (garbled is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
            {
                return null;
            }
        }
    }
}
