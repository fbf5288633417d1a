using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>An open order is put right; partners see the change at once.</summary>
public static class EditJobOrder
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : JobOrderInput, IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new JobOrderInputValidator());
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            var order = await db.JobOrders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == query.Id, ct);

            return order is null ? null : new()
            {
                Id = order.Id, Version = order.Version, EmployerId = order.EmployerId, Title = order.Title,
                Occupation = new OccupationBook.Occupation(order.OccupationCode, order.Occupation).Choice,
                Positions = order.Positions, Kind = order.Kind, HoursAWeek = order.HoursAWeek, StartsOn = order.StartsOn, ProductionUnitId = order.ProductionUnitId, Place = order.Place,
                Requirements = order.Requirements, Languages = order.Languages, Licence = order.Licence, ContactPersonId = order.ContactPersonId, OwnerId = order.OwnerId,
                Services = order.Services.Each(),
            };
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var order = await db.JobOrders.SingleOrDefaultAsync(o => o.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(order, command.Version);
            var mine = command with { EmployerId = order.EmployerId };
            order.Change(await mine.PlaceAsync(db, order.InquiryId, ct), mine.Content());
            await SharedCopy.RefreshAsync(db, order, clock.UtcNow(), ct);
            await db.SaveChangesAsync(ct);

            return order.Id;
        }
    }
}
