using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>A user of the employer who may do so ends a colleague's access, at once.</summary>
public static class EndColleague
{
    public sealed record Command : IRequest
    {
        public int Id { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, PortalInvitations invitations) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var mine = await db.MyAccessAsync(ct);
            var access = await db.PortalAccesses.SingleOrDefaultAsync(a => a.Id == command.Id && a.EndedAt == null, ct).OrNotFound();

            if (!mine.MayInvite)
            {
                throw new NotFoundException();
            }

            Rule.Require(access.Id != mine.Id, PortalTexts.Of("NotYourself"));
            await invitations.EndAsync(access, ct);

            return Unit.Value;
        }
    }
}
