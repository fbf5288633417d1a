using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Application.Contacts;

/// <summary>A contact is put right; whether it counts as a visit is decided again.</summary>
public static class EditContact
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : ContactInput, IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public int EmployerId { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new ContactInputValidator());
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) => await db.Contacts
            .Where(c => c.Id == query.Id)
            .Select(c => new { Contact = c, Met = c.Met.Select(m => m.ContactPersonId).ToList(), Colleagues = c.Colleagues.Select(m => m.UserId).ToList() })
            .AsNoTracking().AsSplitQuery()
            .SingleOrDefaultAsync(ct) is not { } found ? null : new Command
            {
                Id = found.Contact.Id,
                EmployerId = found.Contact.EmployerId,
                Version = found.Contact.Version,
                ProductionUnitId = found.Contact.ProductionUnitId,
                Form = found.Contact.Form,
                HeldOn = found.Contact.HeldOn,
                StartsAt = found.Contact.StartsAt,
                Minutes = found.Contact.Minutes,
                Direction = found.Contact.Direction,
                ContactPersonIds = [.. found.Met],
                Purposes = found.Contact.Purposes.Each(),
                Note = found.Contact.Note,
                ColleagueIds = [.. found.Colleagues],
                PartnerId = found.Contact.PartnerId,
                Basis = found.Contact.Basis,
                BasisDetail = found.Contact.BasisDetail,
                HiringNow = found.Contact.HiringNow,
                HiringLater = found.Contact.HiringLater,
                HiringOccupation = found.Contact.HiringOccupation,
            };
    }

    internal sealed class Handler(CrmDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var contact = await OwnContact.Find(db, user, command.Id, ct);
            db.ExpectVersion(contact, command.Version);
            var setting = await ContactSetting.Of(db, command, besides: contact.Id, ct);
            Rule.Require(setting.Place.EmployerId == contact.EmployerId, "Arbejdsstedet hører ikke til virksomheden.");
            setting.RequireKnown(command);
            var (unitBefore, dayBefore) = (contact.ProductionUnitId, contact.HeldOn);
            var rules = await db.VisitRules.AsNoTracking().ToListAsync(ct);

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            contact.Change(setting.Place, command.Content(), clock.Today());
            contact.MeetWith(command.ContactPersonIds);
            contact.TookPart(command.ColleagueIds);
            contact.Count(rules.RulesOn(contact.HeldOn), setting.AnotherCountedThatDay);
            await db.SaveChangesAsync(ct);

            await OwnContact.CountAgain(db, unitBefore, dayBefore, ct);
            await LatestContact.FindAnew(db, contact.EmployerId, setting.ContactsPerYear, clock.Today(), ct);
            await transaction.CommitAsync(ct);

            return contact.Id;
        }
    }
}
