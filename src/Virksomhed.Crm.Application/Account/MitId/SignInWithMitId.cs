using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Account.OpenId;
using Virksomhed.Crm.Application.Audit;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Audit;

namespace Virksomhed.Crm.Application.Account.MitId;

/// <summary>Signs in the user of an employer whose MitID Erhverv it is. It is both steps in one.</summary>
public static class SignInWithMitId
{
    public sealed record Command(OpenIdVisit Visit, OpenIdAnswer Answer) : IRequest;

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, SignInManager<CrmUser> signIn, MitIdBroker broker, AuditLog audit) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var person = await broker.ReturnAsync(command.Visit, command.Answer, ct);
            var user = await signIn.UserManager.FindByLoginAsync(MitIdUsers.Provider, person.Key) ?? throw new OpenIdException(OpenIdFault.NotLinked);

            if (!await signIn.CanSignInAsync(user) || await signIn.UserManager.IsLockedOutAsync(user) || !await db.FitsAsync(user, person, ct))
            {
                await audit.AddAsync(user.MunicipalityCode, null, AuditAction.SignInRefused, nameof(CrmUser), user.Id);
                throw new OpenIdException(OpenIdFault.NotLinked);
            }

            await signIn.SignInAsync(user, isPersistent: false, authenticationMethod: "mfa");
            await audit.AddAsync(user.MunicipalityCode, user.Id, AuditAction.SignedIn, nameof(CrmUser), user.Id);

            return Unit.Value;
        }
    }
}
