using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account.MitId;

/// <summary>A user of an employer no longer signs in with MitID Erhverv.</summary>
public static class RemoveMitId
{
    public sealed record Command : IRequest;

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, UserManager<CrmUser> users, SecurityMails mails) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var me = await users.FindByIdAsync($"{db.UserId}") ?? throw new NotFoundException();
            var own = (await users.GetLoginsAsync(me)).FirstOrDefault(login => login.LoginProvider == MitIdUsers.Provider) ?? throw new NotFoundException();
            mails.Changed(me, "MailMitIdRemoved");
            (await users.RemoveLoginAsync(me, own.LoginProvider, own.ProviderKey)).OrRefuse("");

            return Unit.Value;
        }
    }
}
