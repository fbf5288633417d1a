using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account.Sessions;

/// <summary>A person signs out of another browser than this one, for example on a lost phone; without an id, of all the others.</summary>
public static class EndOwnSession
{
    public sealed record Command : IRequest
    {
        public int? Id { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, ICurrentUser me, UserSessions sessions) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var current = me.SessionId;
            var ended = await sessions.EndAsync(db.UserSessions.Where(s => s.UserId == db.UserId && s.Id != current && (command.Id == null || s.Id == command.Id)), ct);

            return ended == 0 && command.Id is not null ? throw new NotFoundException() : Unit.Value;
        }
    }
}
