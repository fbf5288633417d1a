using System.ComponentModel.DataAnnotations;
using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Events;

/// <summary>The events: those to come with the next one first, or those that were held with the latest first.</summary>
public static class EventList
{
    public sealed record Query : IRequest<Model?>
    {
        [Display(Name = "Slags")] public EventKind? Kind { get; init; }

        /// <summary>Those that were held, instead of those to come.</summary>
        public bool Held { get; init; }

        public int Page { get; init; } = 1;
    }

    public sealed record Row(int Id, EventKind Kind, string Title, DateOnly HeldOn, TimeOnly StartsAt, string Place, int Capacity, int Invited, int SignedUp, int Waiting, int Attended, bool IsCancelled);

    public sealed record Model(Query Query, Page<Row> Page) : ICounted
    {
        public int Count => Page.Total;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var events = db.Events.If(query.Kind is not null, e => e.Kind == query.Kind);
            var ordered = query.Held
                ? events.Where(e => e.HeldOn < today).OrderByDescending(e => e.HeldOn).ThenByDescending(e => e.Id)
                : events.Where(e => e.HeldOn >= today).OrderBy(e => e.HeldOn).ThenBy(e => e.StartsAt).ThenBy(e => e.Id);

            return new(query, await ordered.Select(e => new Row(
                e.Id, e.Kind, e.Title, e.HeldOn, e.StartsAt, e.Place, e.Capacity,
                db.EventInvitations.Count(i => i.EventId == e.Id),
                db.EventInvitations.Where(i => i.EventId == e.Id && i.State == InvitationState.SignedUp).Sum(i => i.Persons),
                db.EventInvitations.Where(i => i.EventId == e.Id && i.State == InvitationState.Waiting).Sum(i => i.Persons),
                db.EventInvitations.Count(i => i.EventId == e.Id && i.Attended == true),
                e.CancelledAt != null)).ToPage(query.Page, ct));
        }
    }
}
