using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>A consultant invites somebody at an employer to its portal, often one of its contact persons.</summary>
public static class InvitePortalUser
{
    public sealed record Query(int EmployerId, int? PersonId) : IRequest<Command?>;

    public sealed record Command : PortalUserInput, IRequest<Invitation>
    {
        public int EmployerId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new PortalUserInputValidator());
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            var person = await db.ContactPersons
                .Where(p => p.Id == query.PersonId && p.EmployerId == query.EmployerId)
                .Select(p => new { p.Name, p.Email })
                .SingleOrDefaultAsync(ct);

            return await db.Employers.AnyAsync(e => e.Id == query.EmployerId, ct)
                ? new() { EmployerId = query.EmployerId, Name = person?.Name, Email = person?.Email }
                : null;
        }
    }

    internal sealed class Handler(CrmDbContext db, PortalInvitations invitations) : IRequestHandler<Command, Invitation>
    {
        public async Task<Invitation> Handle(Command command, CancellationToken ct)
        {
            _ = await db.Employers.AsNoTracking().SingleOrDefaultAsync(e => e.Id == command.EmployerId, ct).OrNotFound();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var invitation = await invitations.InviteAsync(new(command.EmployerId, command.Name!, command.Email!, command.Language!.Value), command.Rights, ct);
            await transaction.CommitAsync(ct);

            return invitation;
        }
    }
}
