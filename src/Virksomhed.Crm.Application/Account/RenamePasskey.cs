using System.Buffers.Text;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>A person gives a passkey of their own another name. It opens what it opened before, so nobody is signed out.</summary>
public static class RenamePasskey
{
    public sealed record Command : IRequest
    {
        /// <summary>The passkey's own id, in base64url.</summary>
        public string? Passkey { get; init; }

        public string? Name { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Name).NotEmpty().WithMessage(_ => PublicTexts.Of("PasskeyNameMissing")).PublicText(NewPasskey.NameMaxLength).OverridePropertyName("");
    }

    internal sealed class Handler(CrmDbContext db, UserManager<CrmUser> users) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var me = await users.FindByIdAsync($"{db.UserId}") ?? throw new NotFoundException();
            var passkey = (await users.GetPasskeysAsync(me)).FirstOrDefault(key => Base64Url.EncodeToString(key.CredentialId) == command.Passkey) ?? throw new NotFoundException();
            passkey.Name = Texts.Clean(command.Name);
            (await users.AddOrUpdatePasskeyAsync(me, passkey)).OrRefuse("");

            return Unit.Value;
        }
    }
}
