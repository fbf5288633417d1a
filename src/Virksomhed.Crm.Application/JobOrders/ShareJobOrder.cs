using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>An order is shown to the partnership, so that the other municipalities can bid. They see a copy with what may be shared, and nothing else.</summary>
public static class ShareJobOrder
{
    private const int UsualDays = 5;

    /// <summary>Null when the order is not known or is shared already.</summary>
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
        [Display(Name = "Byd ind senest")] public DateOnly? BidsBy { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.BidsBy).NotNull().WithMessage("Vælg den dag, kommunerne senest skal byde ind.");
    }

    internal sealed class QueryHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var by = (await db.CalendarAsync(today, ct)).After(today, UsualDays);

            return await db.JobOrders.Where(o => o.Id == query.Id && !db.SharedJobOrders.Any(s => s.JobOrderId == o.Id))
                .Select(o => new Command { Id = o.Id, BidsBy = by }).SingleOrDefaultAsync(ct);
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var order = await db.JobOrders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == command.Id, ct).OrNotFound();

            if (await FindAsync(order.Id, ct) is { } known)
            {
                return known;
            }

            var partnership = await db.Municipalities.Where(m => m.Code == db.Tenant).Select(m => m.Partnership).SingleAsync(ct);
            var shared = SharedJobOrder.Share(order, await SharedCopy.TakeAsync(db, order, ct), partnership, command.BidsBy!.Value, clock.UtcNow());

            try
            {
                db.SharedJobOrders.Add(shared);
                await db.SaveChangesAsync(ct);

                return shared.Id;
            }
            catch (DbUpdateException)
            {
                // A colleague shared it at the same moment.
                db.ChangeTracker.Clear();

                return await FindAsync(order.Id, ct) ?? throw new NotFoundException();
            }
        }

        private Task<int?> FindAsync(int order, CancellationToken ct) =>
            db.SharedJobOrders.Where(s => s.JobOrderId == order && s.MunicipalityCode == db.Tenant).Select(s => (int?)s.Id).SingleOrDefaultAsync(ct);
    }
}
