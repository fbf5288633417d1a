using FluentValidation;
using MediatR;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>A consultant ends somebody's access to an employer's portal, at once.</summary>
public static class EndPortalAccess
{
    public sealed record Command : IRequest<int>
    {
        public int EmployerId { get; init; }
        public int Id { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, PortalInvitations invitations) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            await invitations.EndAsync(await db.FindPortalAccessAsync(command.EmployerId, command.Id, ct), ct);

            return command.EmployerId;
        }
    }
}
