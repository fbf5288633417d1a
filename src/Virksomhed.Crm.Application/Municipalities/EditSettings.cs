using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Municipalities;

namespace Virksomhed.Crm.Application.Municipalities;

/// <summary>The phone number of the one entrance, and what is promised to employers; their next contact is due accordingly, and so are answers to new inquiries.</summary>
public static class EditSettings
{
    public sealed record Query : IRequest<Command?>;

    public sealed record Command : IRequest, IVersionedForm
    {
        public Guid Version { get; set; }

        [Display(Name = "Telefon til den ene indgang")]
        public string? EntrancePhone { get; init; }

        [Display(Name = "Advar om dobbeltkontakt i antal dage")]
        public int? DoubleContactDays { get; init; }

        [Display(Name = "Fast sygedagpengerådgiver fra antal ansatte")]
        public int? LargeEmployerFrom { get; init; }

        [Display(Name = "Første svar på en henvendelse inden for antal arbejdsdage")]
        public int? AnswerWithinDays { get; init; }

        [Display(Name = "Vis vores antal besøg og dækning for de andre kommuner i samarbejdet")]
        public bool SharesFigures { get; init; }

        [Display(Name = "Kontakter om året: Partnerskab")]
        public int? Partnership { get; init; }

        [Display(Name = "Kontakter om året: Samarbejde")]
        public int? Cooperation { get; init; }

        [Display(Name = "Kontakter om året: Kontakt")]
        public int? Contact { get; init; }

        [Display(Name = "Kontakter om året: Passiv")]
        public int? Passive { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.EntrancePhone).Phone();
            RuleFor(c => c.DoubleContactDays).NotNull().WithMessage("Skriv et antal dage, 0 for ingen advarsel.").InclusiveBetween(0, 365).WithMessage("Skriv et antal dage fra 0 til 365.");
            RuleFor(c => c.LargeEmployerFrom).NotNull().WithMessage("Skriv et antal ansatte.").InclusiveBetween(1, 10_000).WithMessage("Skriv et antal fra 1 til 10.000.");
            RuleFor(c => c.AnswerWithinDays).NotNull().WithMessage("Skriv et antal arbejdsdage, 0 for samme dag.").InclusiveBetween(0, 10).WithMessage("Skriv et antal fra 0 til 10.");
            Promise(RuleFor(c => c.Partnership));
            Promise(RuleFor(c => c.Cooperation));
            Promise(RuleFor(c => c.Contact));
            Promise(RuleFor(c => c.Passive));
        }

        private static void Promise(IRuleBuilder<Command, int?> rule) => rule
            .NotNull().WithMessage("Skriv et antal, 0 for ingen.").InclusiveBetween(0, 52).WithMessage("Skriv et antal fra 0 til 52.");
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.Municipalities
            .Where(m => m.Code == db.Tenant)
            .Select(m => new Command
            {
                Version = m.Version,
                EntrancePhone = m.EntrancePhone,
                DoubleContactDays = m.DoubleContactDays,
                LargeEmployerFrom = m.LargeEmployerFrom,
                AnswerWithinDays = m.AnswerWithinDays,
                SharesFigures = m.SharesFigures,
                Partnership = m.PartnershipContactsPerYear,
                Cooperation = m.CooperationContactsPerYear,
                Contact = m.ContactContactsPerYear,
                Passive = m.PassiveContactsPerYear,
            })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var municipality = await db.Municipalities.SingleOrDefaultAsync(m => m.Code == db.Tenant, ct).OrNotFound();
            db.ExpectVersion(municipality, command.Version);

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            municipality.ChangeSettings(
                PhoneNumber.Clean(command.EntrancePhone), command.DoubleContactDays!.Value,
                command.Partnership!.Value, command.Cooperation!.Value, command.Contact!.Value, command.Passive!.Value);
            municipality.NameAdvisersFrom(command.LargeEmployerFrom!.Value);
            municipality.AnswerInquiriesWithin(command.AnswerWithinDays!.Value);
            municipality.ShareFigures(command.SharesFigures);
            await db.SaveChangesAsync(ct);
            await NextContacts.FindAnew(db, municipality, clock.Today(), ct);
            await transaction.CommitAsync(ct);

            return Unit.Value;
        }
    }
}
