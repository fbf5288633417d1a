using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>
/// The employer has got an answer by phone or mail. Who answers owns the need. With an employer of the register it is a contact like any other.
/// </summary>
public static class AnswerInquiry
{
    public static readonly ContactForm[] Forms = [ContactForm.Phone, ContactForm.Mail];

    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }

        /// <summary>Made with the form, so that the same form sent twice is one answer and one contact.</summary>
        public Guid FormKey { get; init; }

        [Display(Name = "Hvordan svarede du?")] public ContactForm? Form { get; init; }
        [Display(Name = "Hvad svarede du?")] public string? Note { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.FormKey).NotEmpty().WithMessage("Formularen er forældet. Åbn den igen.");
            RuleFor(c => c.Form).NotNull().WithMessage("Vælg, hvordan du svarede.").Must(form => form is null || Forms.Contains(form.Value)).WithMessage("Vælg på listen.");
            RuleFor(c => c.Note).NotEmpty().WithMessage("Skriv kort, hvad du svarede.").FreeText(Inquiry.NoteMaxLength);
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.Inquiries
            .Where(i => i.Id == query.Id)
            .Select(i => new Command { Id = i.Id, FormKey = Guid.NewGuid(), Form = i.Source == InquirySource.Mail || i.Phone == null ? ContactForm.Mail : ContactForm.Phone })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var inquiry = await db.FindInquiryAsync(command.Id, ct);

            if (await db.Contacts.AnyAsync(c => c.FormKey == command.FormKey, ct))
            {
                return inquiry.Id;
            }

            var (note, now) = (Texts.Clean(command.Note)!, clock.UtcNow());
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var contactId = await InquiryContact.LogAsync(db, inquiry, command.Form!.Value, note, command.FormKey, now, ct);
            inquiry.Answer(db.UserId!.Value, $"{command.Form.Text()}: {note}", contactId, now);
            await db.SaveInquiryAsync(ct);
            await transaction.CommitAsync(ct);

            return inquiry.Id;
        }
    }
}
