using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Users;

/// <summary>Whoever goes through the list of users closes an access that is no longer sensible, at once.</summary>
public static class CloseAccess
{
    public sealed record Command : IRequest
    {
        public int Id { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, AccessCloser closer) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            if (!await db.Users.AnyAsync(u => u.Id == command.Id && u.IsActive, ct))
            {
                throw new NotFoundException();
            }

            Rule.Require(command.Id != db.UserId, "Din egen adgang skal en anden lukke.");
            Rule.Require(await closer.TryCloseAsync(command.Id, ct), "Kommunen skal have mindst én administrator, som kan logge ind. Gør først en anden til administrator.");

            return Unit.Value;
        }
    }
}
