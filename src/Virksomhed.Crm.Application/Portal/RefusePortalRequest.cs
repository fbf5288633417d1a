using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>A consultant refuses somebody who asked for access, who is told to call.</summary>
public static class RefusePortalRequest
{
    public sealed record Command : IRequest
    {
        public int Id { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, PortalMails mails, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var request = await db.PortalRequests.SingleOrDefaultAsync(r => r.Id == command.Id, ct).OrNotFound();
            request.Refuse(db.UserId!.Value, clock.UtcNow());
            mails.Refuse(new(request.Name, request.Email, request.Language), await db.Municipalities.Where(m => m.Code == db.Tenant).Select(m => m.Name).SingleAsync(ct));
            await db.SaveChangesAsync(ct);

            return Unit.Value;
        }
    }
}
