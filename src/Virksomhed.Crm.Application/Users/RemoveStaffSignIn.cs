using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Account.Staff;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Users;

/// <summary>An administrator ends the link between a colleague and the municipality's broker, for example because the broker knows the colleague by another name from now on.</summary>
public static class RemoveStaffSignIn
{
    public sealed record Command : IRequest
    {
        public int Id { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, UserManager<CrmUser> users, SecurityMails mails, SessionCache sessions) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var user = await db.Users.SingleOrDefaultAsync(u => u.Id == command.Id && u.EmployerId == null, ct).OrNotFound();
            Rule.Require(user.Id != db.UserId, "Din egen forbindelse til kommunens login skal en anden administrator fjerne.");
            var link = (await users.GetLoginsAsync(user)).FirstOrDefault(login => login.LoginProvider == StaffLogins.Provider);
            Rule.Require(link is not null, "Kollegaen logger ikke ind med kommunens login.");
            mails.Changed(user, "MailStaffRemoved");
            (await users.RemoveLoginAsync(user, link!.LoginProvider, link.ProviderKey)).OrRefuse(""); // ends every session
            sessions.Changed(user.Id);

            return Unit.Value;
        }
    }
}
