using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Audit;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Audit;

namespace Virksomhed.Crm.Application.Users;

/// <summary>An administrator signs somebody of the municipality out, at once.</summary>
public static class EndSession
{
    public sealed record Command : IRequest
    {
        public int Id { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, UserSessions sessions, ICurrentUser me, AuditLog audit) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var session = await db.UserSessions.SingleOrDefaultAsync(s => s.Id == command.Id, ct).OrNotFound();
            await sessions.EndAsync(db.UserSessions.Where(s => s.Id == session.Id), ct);
            await audit.AddAsync(me, AuditAction.Changed, nameof(CrmUser), session.UserId, "Sessions");

            return Unit.Value;
        }
    }
}
