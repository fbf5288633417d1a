using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>A partner says how many it can send to an order, and by when; a later offer takes the place of the earlier.</summary>
public static class BidOnJobOrder
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
        [Display(Name = "Hvor mange kan I sende?")] public int? Count { get; init; }
        [Display(Name = "Klar den")] public DateOnly? ReadyOn { get; init; }
        [Display(Name = "Bemærkning")] public string? Note { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Count).NotNull().WithMessage("Skriv, hvor mange I kan sende, eller 0.").GreaterThanOrEqualTo(0).WithMessage("Skriv et antal fra 0.");
            RuleFor(c => c.ReadyOn).NotNull().WithMessage("Vælg den dag, de er klar.");
            RuleFor(c => c.Note).FreeText(JobOrderBid.NoteMaxLength);
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            var order = await db.SharedJobOrders.AsNoTracking().SingleOrDefaultAsync(s => s.Id == query.Id && s.MunicipalityCode != db.Tenant, ct);
            var bid = await db.JobOrderBids.AsNoTracking().SingleOrDefaultAsync(b => b.SharedJobOrderId == query.Id && b.MunicipalityCode == db.Tenant, ct);

            return order is null ? null : new() { Id = order.Id, Count = bid?.Count, ReadyOn = bid?.ReadyOn ?? order.Content.StartsOn, Note = bid?.Note };
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var order = await db.SharedJobOrders.AsNoTracking().Include(s => s.Shares).SingleOrDefaultAsync(s => s.Id == command.Id, ct).OrNotFound();
            var bid = await db.JobOrderBids.SingleOrDefaultAsync(b => b.SharedJobOrderId == order.Id && b.MunicipalityCode == db.Tenant, ct);

            if (bid is null)
            {
                db.JobOrderBids.Add(bid = JobOrderBid.For(order, db.Tenant));
            }

            var me = await db.Users.Where(u => u.Id == db.UserId).Select(u => u.FullName).SingleAsync(ct);
            bid.Offer(order, command.Count!.Value, command.ReadyOn!.Value, Texts.Clean(command.Note), me, clock.Today());

            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException)
            {
                throw new RuleBrokenException("En kollega har netop budt ind for jeres kommune. Åbn ordren igen.");
            }

            return order.Id;
        }
    }
}
