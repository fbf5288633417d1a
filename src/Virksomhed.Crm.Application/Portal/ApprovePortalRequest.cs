using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>A consultant lets in somebody who asked for access, and decides what they see.</summary>
public static class ApprovePortalRequest
{
    public const string UnknownCvr = "Virksomheden er ikke i registret. Hent den først, eller afvis anmodningen.";

    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : PortalRightsInput, IRequest<Invitation>
    {
        public int Id { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.PortalRequests.AnyAsync(r => r.Id == query.Id && r.State == PortalRequestState.Waiting, ct) ? new() { Id = query.Id } : null;
    }

    internal sealed class Handler(CrmDbContext db, PortalInvitations invitations, TimeProvider clock) : IRequestHandler<Command, Invitation>
    {
        public async Task<Invitation> Handle(Command command, CancellationToken ct)
        {
            var request = await db.PortalRequests.SingleOrDefaultAsync(r => r.Id == command.Id, ct).OrNotFound();
            var employer = await db.Employers.Where(e => e.Cvr == request.Cvr).Select(e => (int?)e.Id).SingleOrDefaultAsync(ct) ?? throw new RuleBrokenException(UnknownCvr);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            request.Approve(db.UserId!.Value, clock.UtcNow());
            var invitation = await invitations.InviteAsync(new(employer, request.Name, request.Email, request.Language), command.Rights, ct);
            await transaction.CommitAsync(ct);

            return invitation;
        }
    }
}
