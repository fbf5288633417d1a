using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>Sends an invited user of the portal a new link; the one before stops working.</summary>
public static class ResendPortalInvitation
{
    public sealed record Command : IRequest<Invitation>
    {
        public int EmployerId { get; init; }
        public int Id { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, PortalInvitations invitations) : IRequestHandler<Command, Invitation>
    {
        public async Task<Invitation> Handle(Command command, CancellationToken ct)
        {
            var access = await db.FindPortalAccessAsync(command.EmployerId, command.Id, ct);
            var user = await db.Users.SingleAsync(u => u.Id == access.UserId, ct);
            Rule.Require(!user.EmailConfirmed, "Brugeren har allerede valgt en adgangskode.");
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var invitation = await invitations.SendAsync(user, access, ct);
            await transaction.CommitAsync(ct);

            return invitation;
        }
    }
}
