using FluentValidation;
using MediatR;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Events;

/// <summary>A new event; who is invited comes after.</summary>
public static class PlanEvent
{
    public sealed record Query : IRequest<Command?>;

    public sealed record Command : EventInput, IRequest<int>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(CrmDbContext db) => Include(new EventInputValidator(db));
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => Task.FromResult<Command?>(new() { ResponsibleId = db.UserId });
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var planned = Event.Plan(db.Tenant, command.Content());
            db.Events.Add(planned);
            await db.SaveChangesAsync(ct);

            return planned.Id;
        }
    }
}
