using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>An order goes on to another phase, on the board or on its own page.</summary>
public static class MoveJobOrder
{
    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
        public Guid Version { get; init; }
        public JobOrderPhase? Phase { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Phase).NotNull().WithMessage("Vælg en fase.").IsInEnum().WithMessage("Vælg på listen.");
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var (order, now) = (await db.JobOrders.SingleOrDefaultAsync(o => o.Id == command.Id, ct).OrNotFound(), clock.UtcNow());
            db.ExpectVersion(order, command.Version);
            order.MoveTo(command.Phase!.Value, db.UserId!.Value, now);
            await SharedCopy.RefreshAsync(db, order, now, ct);

            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                throw new RuleBrokenException("En kollega har ændret ordren, siden du åbnede siden. Siden viser nu det nyeste.");
            }

            return order.Id;
        }
    }
}
