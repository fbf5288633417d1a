using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Users;

/// <summary>Sends an invited colleague a new link; the one before stops working.</summary>
public static class ResendInvitation
{
    public sealed record Command : IRequest<Invitation>
    {
        public int Id { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, Invitations invitations) : IRequestHandler<Command, Invitation>
    {
        public async Task<Invitation> Handle(Command command, CancellationToken ct)
        {
            var user = await db.Users.SingleOrDefaultAsync(u => u.Id == command.Id && u.EmployerId == null, ct).OrNotFound();
            Rule.Require(user is { IsActive: true, EmailConfirmed: false }, "Kollegaen har allerede valgt en adgangskode eller er lukket.");

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var invitation = await invitations.SendAsync(user, ct);
            await transaction.CommitAsync(ct);

            return invitation;
        }
    }
}
