using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Contacts;

/// <summary>A contact that was logged by mistake leaves lists and counts; the reason is kept.</summary>
public static class DeleteContact
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }

        [Display(Name = "Hvorfor slettes kontakten?")]
        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Skriv, hvorfor kontakten slettes.").FreeText(Contact.ReasonMaxLength);
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.Contacts
            .Where(c => c.Id == query.Id)
            .Select(c => new Command { Id = c.Id, Version = c.Version })
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>Answers with the employer whose contact it was.</summary>
    internal sealed class Handler(CrmDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var contact = await OwnContact.Find(db, user, command.Id, ct);
            db.ExpectVersion(contact, command.Version);

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            contact.Delete(command.Reason!, clock.UtcNow());
            await db.SaveChangesAsync(ct);

            await OwnContact.CountAgain(db, contact.ProductionUnitId, contact.HeldOn, ct);
            await LatestContact.FindAnew(db, contact.EmployerId, await ContactsPerYear(contact.EmployerId, ct), clock.Today(), ct);
            await transaction.CommitAsync(ct);

            return contact.EmployerId;
        }

        private async Task<int> ContactsPerYear(int employerId, CancellationToken ct)
        {
            var level = await db.Employers.Where(e => e.Id == employerId).Select(e => e.Level).SingleAsync(ct);

            return (await db.Municipalities.AsNoTracking().SingleAsync(m => m.Code == db.Tenant, ct)).ContactsPerYear(level);
        }
    }
}
