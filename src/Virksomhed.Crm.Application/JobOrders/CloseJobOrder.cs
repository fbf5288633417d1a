using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>An order ends: filled, partly filled, or not filled for a reason, as the number of hired tells.</summary>
public static class CloseJobOrder
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
        [Display(Name = "Hvorfor blev ingen ansat?")] public NotFilledReason? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).IsInEnum().WithMessage("Vælg på listen.");
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) =>
            db.JobOrders.Where(o => o.Id == query.Id).Select(o => new Command { Id = o.Id, Version = o.Version }).SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var (order, now) = (await db.JobOrders.SingleOrDefaultAsync(o => o.Id == command.Id, ct).OrNotFound(), clock.UtcNow());

            if (order.Hired == 0 && command.Reason is null)
            {
                throw Refused.At(nameof(command.Reason), "Vælg, hvorfor ingen blev ansat.");
            }

            db.ExpectVersion(order, command.Version);
            order.Close(command.Reason, db.UserId!.Value, now);
            await SharedCopy.RefreshAsync(db, order, now, ct);
            await db.SaveChangesAsync(ct);

            return order.Id;
        }
    }
}
