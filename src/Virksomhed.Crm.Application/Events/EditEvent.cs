using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Events;

/// <summary>An event is put right; more room lets those who wait move up.</summary>
public static class EditEvent
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : EventInput, IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(CrmDbContext db) => Include(new EventInputValidator(db));
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.Events
            .Where(e => e.Id == query.Id)
            .Select(e => new Command
            {
                Id = e.Id,
                Version = e.Version,
                Kind = e.Kind,
                Title = e.Title,
                HeldOn = e.HeldOn,
                StartsAt = e.StartsAt,
                EndsAt = e.EndsAt,
                Place = e.Place,
                Capacity = e.Capacity,
                Description = e.Description,
                ResponsibleId = e.ResponsibleId,
            })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db, EventMails mails) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var planned = await db.Events.SingleOrDefaultAsync(e => e.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(planned, command.Version);
            var taken = await Places.TakenAsync(db, planned.Id, ct);
            Rule.Require(command.Capacity >= taken, $"Der er allerede {taken} tilmeldte. Antal pladser kan ikke være lavere.");
            planned.Change(command.Content());
            var moved = await Places.FillAsync(db, planned, taken, ct);
            moved.ToList().ForEach(invitation => mails.MovedUp(planned, invitation.Email));
            await db.SaveChangesAsync(ct);

            return planned.Id;
        }
    }
}
