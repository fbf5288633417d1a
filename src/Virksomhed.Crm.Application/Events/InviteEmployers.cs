using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Events;

/// <summary>Invites the employers that a filter finds, each by a mail with a link of its own.</summary>
public static class InviteEmployers
{
    public sealed record Query(int Id, EmployerFilter Filter, int Page) : IRequest<Model?>;

    public sealed record Row(int Id, string Name, string? Town, Sector? Sector, int? Employees, int? SizeFrom, bool IsProtected);

    public sealed record Model(Event Event, EmployerFilter Filter, Page<Row> Page, EmployerChoices Choices, DateTime Now) : ICounted
    {
        public int Count => Page.Total;
    }

    /// <summary>The filter as it stands in the list's address.</summary>
    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
        public EmployerFilter Filter { get; init; } = new();
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Id).GreaterThan(0).WithMessage("Arrangementet findes ikke.");
    }

    internal sealed class QueryHandler(CrmDbContext db, IMemoryCache cache, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            if (await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == query.Id, ct) is not { } planned)
            {
                return null;
            }

            var choices = await EmployerChoices.OfAsync(db, cache, ct);
            var page = await db.Employers.Invitable(db, query.Id, query.Filter, choices, clock.Today())
                .OrderBy(e => e.NameSort).ThenBy(e => e.Id)
                .Select(e => new Row(e.Id, e.Alias ?? e.Name, e.Town, e.Sector, e.Employees, e.SizeFrom, e.IsProtected))
                .ToPage(query.Page, ct);

            return new(planned, query.Filter, page, choices, clock.UtcNow());
        }
    }

    /// <summary>Answers with how many were invited.</summary>
    internal sealed class Handler(CrmDbContext db, IMemoryCache cache, TimeProvider clock, EventMails mails) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var planned = await db.Events.SingleOrDefaultAsync(e => e.Id == command.Id, ct).OrNotFound();
            var choices = await EmployerChoices.OfAsync(db, cache, ct);
            var found = db.Employers.Invitable(db, planned.Id, command.Filter, choices, clock.Today()).OrderBy(e => e.NameSort).ThenBy(e => e.Id);
            var invitees = await Invitees.ReadAsync(db, found.Take(Invitees.Most + 1), ct);
            Rule.Require(invitees.Count > 0, "Ingen virksomheder passer til filteret. De kan være inviteret allerede eller mangle en mailadresse.");
            Rule.Require(invitees.Count <= Invitees.Most, $"Der kan højst inviteres {Invitees.Most} ad gangen. Vælg et snævrere filter.");

            var letters = invitees.Select(invitee => (Invitee: invitee, Secret: LinkSecret.New())).ToList();
            db.EventInvitations.AddRange(letters.Select(letter => EventInvitation.Send(planned, letter.Invitee, LinkSecret.Hash(letter.Secret), clock.UtcNow())));
            letters.ForEach(letter => mails.Invite(planned, letter.Invitee.Email, letter.Secret));
            await db.SaveChangesAsync(ct);

            return letters.Count;
        }
    }
}
