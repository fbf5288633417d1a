using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.FollowUps;

namespace Virksomhed.Crm.Application.Contacts;

/// <summary>A consultant logs a contact with an employer; the visit rule decides whether it counts as a visit.</summary>
public static class LogContact
{
    public sealed record Command : ContactInput, IRequest<int>
    {
        public int EmployerId { get; init; }

        /// <summary>Made with the form, so that the same form sent twice saves one contact.</summary>
        public Guid FormKey { get; init; }

        [Display(Name = "Navn")]
        public string? NewPersonName { get; init; }

        [Display(Name = "Rolle")]
        public string? NewPersonRole { get; init; }

        [Display(Name = "Telefon")]
        public string? NewPersonPhone { get; init; }

        [Display(Name = "Næste skridt")]
        public NextStep NextStep { get; init; }

        [Display(Name = "Dag for næste skridt")]
        public DateOnly? NextStepOn { get; init; }

        [Display(Name = "Hvad skal der ske?")]
        public string? NextStepText { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            Include(new ContactInputValidator());
            RuleFor(c => c.FormKey).NotEmpty().WithMessage("Formularen er forældet. Åbn den igen.");
            RuleFor(c => c.NewPersonName).FreeText(ContactPerson.NameMaxLength);
            RuleFor(c => c.NewPersonName).NotEmpty().When(c => Texts.Clean(c.NewPersonRole + c.NewPersonPhone) is not null).WithMessage("Skriv personens navn.");
            RuleFor(c => c.NewPersonRole).FreeText(ContactPerson.RoleMaxLength);
            RuleFor(c => c.NewPersonPhone).Phone();
            RuleFor(c => c.NextStep).IsInEnum();
            RuleFor(c => c.NextStepOn).NotNull().When(c => c.NextStep == NextStep.OnDay).WithMessage("Vælg dagen for næste skridt.");
            RuleFor(c => c.NextStepText).FreeText(FollowUp.TextMaxLength);
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var setting = await ContactSetting.Of(db, command, besides: 0, ct);
            setting.RequireKnown(command);

            try
            {
                return await Save(command, setting, ct);
            }
            catch (DbUpdateException)
            {
                // Another was first in the same instant: either this very form, or another visit to the same unit and day.
                db.ChangeTracker.Clear();
                return await db.Contacts.Where(c => c.FormKey == command.FormKey).Select(c => (int?)c.Id).SingleOrDefaultAsync(ct)
                    ?? await Save(command, setting with { AnotherCountedThatDay = true }, ct);
            }
        }

        private async Task<int> Save(Command command, ContactSetting setting, CancellationToken ct)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var contact = await HeldContact.AddAsync(db, command, setting, db.UserId!.Value, clock.UtcNow(), ct);
            await PromisedStep.Plan(db, command, contact, clock.Today(), ct);
            await transaction.CommitAsync(ct);

            return contact.Id;
        }
    }
}
