using System.Buffers.Text;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
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

    internal sealed class Handler(CrmDbContext db, UserManager<CrmUser> users, SecurityMails mails) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var me = await users.FindByIdAsync($"{db.UserId}") ?? throw new NotFoundException();
            var own = (await users.GetPasskeysAsync(me)).FirstOrDefault(passkey => Base64Url.EncodeToString(passkey.CredentialId) == command.Passkey) ?? throw new NotFoundException();
            mails.Changed(me, "MailPasskeyRemoved");
            (await users.RemovePasskeyAsync(me, own.CredentialId)).OrRefuse("");

            return Unit.Value;
        }
    }
}
