using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>The phone desk takes an inquiry in: by phone, by mail or from somebody at the counter. Who answers owns the need.</summary>
public static class RegisterInquiry
{
    /// <summary>The ways in that a colleague types in; the others come by themselves.</summary>
    public static readonly InquirySource[] Sources = [InquirySource.Phone, InquirySource.Mail, InquirySource.WalkIn];

    public sealed record Command : IRequest<int>
    {
        public string? Stamp { get; init; }
        public int? EmployerId { get; init; }
        [Display(Name = "Hvordan kom den?")] public InquirySource? Source { get; init; } = InquirySource.Phone;
        [Display(Name = "CVR-nummer")] public string? Cvr { get; init; }
        [Display(Name = "Virksomhedens navn")] public string? CompanyName { get; init; }
        [Display(Name = "By")] public string? Town { get; init; }
        [Display(Name = "Hvem henvender sig?")] public string? ContactName { get; init; }
        [Display(Name = "Telefon")] public string? Phone { get; init; }
        [Display(Name = "Mail")] public string? Email { get; init; }
        [Display(Name = "Hvad har virksomheden brug for?")] public InquiryNeeds[] Needs { get; init; } = [];
        [Display(Name = "Hvad drejer det sig om?")] public string? Text { get; init; }
        [Display(Name = "Hvem ejer behovet?")] public int? OwnerId { get; init; }
        [Display(Name = "Send en kvittering med et link, så virksomheden kan følge henvendelsen")] public bool SendReceipt { get; init; }

        internal InquiryContent Content() => new()
        {
            Source = Source!.Value,
            Cvr = Texts.Clean(Cvr) is { } cvr ? CvrNumber.Clean(cvr) : null,
            CompanyName = Texts.Clean(CompanyName),
            Town = Texts.Clean(Town),
            ContactName = Texts.Clean(ContactName),
            Phone = PhoneNumber.Clean(Phone),
            Email = Texts.Clean(Email),
            Needs = Needs.Aggregate(InquiryNeeds.None, (all, one) => all | one),
            Text = Texts.Clean(Text),
        };
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Source).NotNull().WithMessage("Vælg, hvordan henvendelsen kom.").Must(source => source is null || Sources.Contains(source.Value)).WithMessage("Vælg på listen.");
            RuleFor(c => c.Cvr).Must(typed => Texts.Clean(typed) is null || CvrNumber.IsValid(CvrNumber.Clean(typed!))).WithMessage("CVR-nummeret er ikke gyldigt. Det har otte cifre, og det sidste skal passe til de andre.");
            RuleFor(c => c.CompanyName).NotEmpty().When(c => c.EmployerId is null && Texts.Clean(c.Cvr) is null).WithMessage("Skriv virksomhedens navn eller CVR-nummer.");
            RuleFor(c => c.CompanyName).FreeText(Inquiry.CompanyMaxLength);
            RuleFor(c => c.Town).FreeText(Inquiry.TownMaxLength);
            RuleFor(c => c.ContactName).FreeText(Inquiry.ContactNameMaxLength);
            RuleFor(c => c.Phone).Phone();
            RuleFor(c => c.Phone).NotEmpty().When(c => Texts.Clean(c.Email) is null).WithMessage("Skriv et telefonnummer eller en mailadresse, så den, der spørger, kan få svar.");
            RuleFor(c => c.Email).Mail(Inquiry.EmailMaxLength).When(c => Texts.Clean(c.Email) is not null);
            RuleFor(c => c.Email).NotEmpty().When(c => c.SendReceipt).WithMessage("Skriv den mailadresse, kvitteringen skal sendes til.");
            RuleFor(c => c.Needs).NotEmpty().WithMessage("Vælg mindst ét behov.");
            RuleForEach(c => c.Needs).Must(need => Enum.IsDefined(need)).WithMessage("Vælg behovene på listen.");
            RuleFor(c => c.Text).FreeText(Inquiry.TextMaxLength);
        }
    }

    internal sealed class Handler(CrmDbContext db, InquiryStamp stamps, InquiryMails mails, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var (_, secret) = stamps.Read(command.Stamp) ?? throw new RuleBrokenException("Formularen er forældet. Åbn den igen.");
            Rule.Require(command.OwnerId is null || await db.ActiveStaff().AnyAsync(u => u.Id == command.OwnerId, ct), "Vælg en kollega, der stadig er i kommunen.");
            var (content, now, me) = (command.Content(), clock.UtcNow(), db.UserId!.Value);
            var municipality = await db.Municipalities.AsNoTracking().SingleAsync(m => m.Code == db.Tenant, ct);
            var link = InquiryStamp.LinkFor(secret, content);
            var inquiry = Inquiry.Receive(db.Tenant, content, await Employer(command, content, ct), InquiryStamp.KeyOf(link), await db.AnswerDueOnAsync(municipality, clock.Today(), ct), now, me);

            if (command.OwnerId is { } owner)
            {
                inquiry.Give(owner, me, now);
            }

            if (command.SendReceipt)
            {
                mails.Receipt(inquiry, link, municipality);
            }

            return await db.ReceiveInquiryAsync(inquiry, ct) ? inquiry.Id : await db.Inquiries.Where(i => i.TokenHash == inquiry.TokenHash).Select(i => i.Id).SingleAsync(ct);
        }

        private async Task<Employer?> Employer(Command command, InquiryContent content, CancellationToken ct) => command.EmployerId is { } id
            ? await db.Employers.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct).OrNotFound()
            : content.Cvr is null ? null : await db.Employers.AsNoTracking().SingleOrDefaultAsync(e => e.Cvr == content.Cvr, ct);
    }
}
