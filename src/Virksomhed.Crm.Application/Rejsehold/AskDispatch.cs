using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>An employer asks for the rejsehold; from then on the response clock runs.</summary>
public static class AskDispatch
{
    /// <summary>An empty form for an employer; null when it is not known.</summary>
    public sealed record Query(int EmployerId) : IRequest<Command?>;

    public sealed record Command : DispatchInput, IRequest<int>
    {
        /// <summary>Made with the form, so that the same form sent twice asks once.</summary>
        public Guid FormKey { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            Include(new DispatchInputValidator());
            RuleFor(c => c.FormKey).NotEmpty().WithMessage("Formularen er forældet. Åbn den igen.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            !await db.Employers.AnyAsync(e => e.Id == query.EmployerId, ct) ? null : new()
            {
                EmployerId = query.EmployerId,
                ProductionUnitId = await db.ProductionUnits.Where(u => u.EmployerId == query.EmployerId && u.CeasedOn == null)
                    .OrderByDescending(u => u.Employees).ThenBy(u => u.Id).Select(u => (int?)u.Id).FirstOrDefaultAsync(ct),
                Urgency = DispatchUrgency.Normal,
                FormKey = Guid.NewGuid(),
            };
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var unit = await command.UnitAsync(db, known: null, ct);
            var asked = Dispatch.Ask(unit, db.UserId!.Value, command.Content(), command.FormKey, clock.UtcNow());
            asked.Promise(await db.ResponseRules.AsNoTracking().ToListAsync(ct));

            return await db.SaveOnceAsync(
                async () =>
                {
                    db.Dispatches.Add(asked);
                    await db.SaveChangesAsync(ct);

                    return asked.Id;
                },
                db.Dispatches.Where(d => d.FormKey == command.FormKey).Select(d => d.Id), ct);
        }
    }
}
