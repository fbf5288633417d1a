using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account.OpenId;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Audit;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Audit;

namespace Virksomhed.Crm.Application.Account.Staff;

/// <summary>
/// Signs in the colleague whom the municipality's broker speaks of. Where it asked for more than a password that is both steps; else the second step is asked for here.
/// </summary>
public static class SignInAsStaff
{
    public sealed record Command(StaffBroker Broker, OpenIdVisit Visit, OpenIdAnswer Answer) : IRequest<SignInOutcome>;

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, SignInManager<CrmUser> signIn, StaffMembers members, UserSessions sessions, AuditLog audit) : IRequestHandler<Command, SignInOutcome>
    {
        public async Task<SignInOutcome> Handle(Command command, CancellationToken ct)
        {
            db.ActFor(command.Broker.Code, null); // whoever used this browser before
            var person = await PersonAsync(command, ct);

            if (await AdmittedAsync(command.Broker, person, ct) is not { } user)
            {
                throw await RefusalOf(person, ct);
            }

            if (person.HasSecondStep)
            {
                await signIn.SignInAsync(user, isPersistent: false, OwnFactors.TwoSteps.Value);
            }
            else if (await signIn.ExternalLoginSignInAsync(StaffLogins.Provider, person.Key, isPersistent: false, bypassTwoFactor: false) is { Succeeded: false } result)
            {
                return result.RequiresTwoFactor ? SignInOutcome.NeedsCode : throw await RefusalOf(person, ct);
            }

            await audit.AddAsync(user.MunicipalityCode, user.Id, AuditAction.SignedIn, nameof(CrmUser), user.Id, "Broker");

            return SignInOutcome.Staff;
        }

        private async Task<StaffPerson> PersonAsync(Command command, CancellationToken ct)
        {
            try
            {
                return await command.Broker.ReturnAsync(command.Visit, command.Answer, ct);
            }
            catch (OpenIdException refused) when (refused.Fault is OpenIdFault.Failed or OpenIdFault.NotLinked)
            {
                await audit.AddAsync(command.Broker.Code, null, AuditAction.SignInRefused, nameof(CrmUser), null, "Broker");
                throw;
            }
        }

        // Of two first sign-ins at once the database lets one link the account; the other is told to try again.
        private async Task<CrmUser?> AdmittedAsync(StaffBroker broker, StaffPerson person, CancellationToken ct)
        {
            try
            {
                return await members.AdmitAsync(broker, person, ct);
            }
            catch (DbUpdateException race)
            {
                throw new OpenIdException(OpenIdFault.Failed, race);
            }
        }

        // Whose groups are gone has no business in an open browser either. The account and its roles stay: an administrator closes those.
        private async Task<OpenIdException> RefusalOf(StaffPerson person, CancellationToken ct)
        {
            db.ChangeTracker.Clear();
            var user = await members.LinkedAsync(person);
            await audit.AddAsync(db.Tenant, null, AuditAction.SignInRefused, nameof(CrmUser), user?.Id, "Broker");

            if (user is not null && person.Roles.Count == 0)
            {
                await sessions.EndAsync(db.UserSessions.Where(session => session.UserId == user.Id), ct);
            }

            return new(OpenIdFault.NotLinked);
        }
    }
}
