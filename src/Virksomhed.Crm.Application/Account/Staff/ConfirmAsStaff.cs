using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Account.OpenId;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Audit;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Audit;

namespace Virksomhed.Crm.Application.Account.Staff;

/// <summary>A person who signed in a while ago has shown anew who they are: the broker says that it asked just now, and that it is still the same person with access.</summary>
public static class ConfirmAsStaff
{
    public sealed record Command(StaffBroker Broker, OpenIdVisit Visit, OpenIdAnswer Answer) : IRequest;

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(ICurrentUser current, StaffMembers members, UserSessions sessions, AuditLog audit) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            if (current.SessionId is not { } session || current.UserId != command.Visit.UserId || current.MunicipalityCode != command.Broker.Code)
            {
                throw new OpenIdException(OpenIdFault.Failed);
            }

            var person = await command.Broker.ReturnAsync(command.Visit, command.Answer, ct);

            if (!await IsMeAsync(person) || !person.HasShownItSince(command.Visit.Began))
            {
                await audit.AddAsync(current, AuditAction.SignInRefused, nameof(CrmUser), current.UserId, "Broker");
                throw new OpenIdException(OpenIdFault.Failed);
            }

            await sessions.ConfirmAsync(session, person.HasSecondStep, ct);

            return Unit.Value;
        }

        private async Task<bool> IsMeAsync(StaffPerson person) =>
            await members.LinkedAsync(person) is { } user && user.Id == current.UserId && person.Roles.Count > 0 && await members.IsOpenAsync(user);
    }
}
