using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account.OpenId;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account.MitId;

/// <summary>Makes the MitID Erhverv that somebody came back with a way to sign in as the user they are, when it speaks for the company whose portal that is.</summary>
public static class LinkMitId
{
    public sealed record Command(OpenIdVisit Visit, OpenIdAnswer Answer) : IRequest;

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, UserManager<CrmUser> users, MitIdBroker broker, SecurityMails mails) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            if (db.UserId is null || db.UserId != command.Visit.UserId)
            {
                throw new OpenIdException(OpenIdFault.Failed);
            }

            var person = await broker.ReturnAsync(command.Visit, command.Answer, ct);
            var me = (await users.FindByIdAsync($"{db.UserId}"))!;

            if (!await db.FitsAsync(me, person, ct))
            {
                throw new OpenIdException(OpenIdFault.OtherCompany);
            }

            if (await db.UserLogins.AnyAsync(login => login.LoginProvider == MitIdUsers.Provider && (login.ProviderKey == person.Key || login.UserId == me.Id), ct))
            {
                throw new OpenIdException(OpenIdFault.Taken);
            }

            mails.Changed(me, "MailMitIdLinked");
            await AddAsync(me, person);

            return Unit.Value;
        }

        // Of two who link the same at once, the database lets one.
        private async Task AddAsync(CrmUser me, MitIdPerson person)
        {
            try
            {
                if (!(await users.AddLoginAsync(me, new(MitIdUsers.Provider, person.Key, person.Name))).Succeeded)
                {
                    throw new OpenIdException(OpenIdFault.Taken);
                }
            }
            catch (DbUpdateException race)
            {
                throw new OpenIdException(OpenIdFault.Taken, race);
            }
        }
    }
}
