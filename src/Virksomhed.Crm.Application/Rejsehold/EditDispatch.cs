using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>A request is put right while it waits: another workplace, more urgent, or linked to a case. The clock runs on.</summary>
public static class EditDispatch
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : DispatchInput, IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new DispatchInputValidator());
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.Dispatches.Where(d => d.Id == query.Id)
            .Select(d => new Command
            {
                Id = d.Id,
                Version = d.Version,
                EmployerId = d.EmployerId,
                ProductionUnitId = d.ProductionUnitId,
                Reason = d.Reason,
                Urgency = d.Urgency,
                ContactPersonId = d.ContactPersonId,
                AskedByRole = d.AskedByRole,
                Place = d.Place,
                WishedOn = d.WishedOn,
                WishedPart = d.WishedPart,
                FastholdelsessagId = d.FastholdelsessagId,
            })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var dispatch = await db.Dispatches.SingleOrDefaultAsync(d => d.Id == command.Id && d.EmployerId == command.EmployerId, ct).OrNotFound();
            var unit = await command.UnitAsync(db, dispatch.FastholdelsessagId, ct);
            db.ExpectVersion(dispatch, command.Version);
            dispatch.Change(unit, command.Content());
            await db.SaveChangesAsync(ct);

            return dispatch.Id;
        }
    }
}
