using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>An employer turns to the municipality on the public form, without a login. The answer is the same whether it is known or not.</summary>
public static class SendInquiry
{
    public sealed record Query(int Code) : IRequest<Command?>;

    public sealed record Command : IRequest<string>
    {
        public int Code { get; init; }
        public string? Stamp { get; init; }
        public string? Cvr { get; init; }
        public string? CompanyName { get; init; }
        public InquiryNeeds[] Needs { get; init; } = [];
        public string? Text { get; init; }
        public string? ContactName { get; init; }
        public string? Phone { get; init; }
        public string? Email { get; init; }

        /// <summary>Not seen by people; a machine that fills in everything gives itself away.</summary>
        public string? Homepage { get; init; }

        internal InquiryContent Content(InquiryLanguage language) => new()
        {
            Source = InquirySource.PublicForm,
            Language = language,
            Cvr = Texts.Clean(Cvr) is { } cvr ? CvrNumber.Clean(cvr) : null,
            CompanyName = Texts.Clean(CompanyName),
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
            RuleFor(c => c.Cvr).Custom((typed, context) =>
            {
                if (Texts.Clean(typed) is { } cvr && PublicRules.CvrFault(CvrNumber.Clean(cvr)) is { } fault)
                {
                    context.AddFailure(fault);
                }
            });
            RuleFor(c => c.CompanyName).NotEmpty().When(c => Texts.Clean(c.Cvr) is null).WithMessage(_ => PublicTexts.Of("WhoMissing"));
            RuleFor(c => c.CompanyName).PublicText(Inquiry.CompanyMaxLength);
            RuleFor(c => c.Needs).NotEmpty().WithMessage(_ => PublicTexts.Of("NeedsMissing"));
            RuleForEach(c => c.Needs).Must(need => Enum.IsDefined(need) && need != InquiryNeeds.None).WithMessage(_ => PublicTexts.Of("NeedsMissing"));
            RuleFor(c => c.Text).PublicText(Inquiry.TextMaxLength);
            RuleFor(c => c.ContactName).NotEmpty().WithMessage(_ => PublicTexts.Of("NameMissing")).PublicText(Inquiry.ContactNameMaxLength);
            RuleFor(c => c.Phone).NotEmpty().When(c => Texts.Clean(c.Email) is null).WithMessage(_ => PublicTexts.Of("ReachMissing"));
            RuleFor(c => c.Phone).Must(typed => string.IsNullOrWhiteSpace(typed) || PhoneNumber.IsValid(PhoneNumber.Clean(typed))).WithMessage(_ => PublicTexts.Of("PhoneWrong"));
            RuleFor(c => c.Email).PublicText(Inquiry.EmailMaxLength).EmailAddress().WithMessage(_ => PublicTexts.Of("EmailWrong")).When(c => Texts.Clean(c.Email) is not null);
            RuleFor(c => c.Homepage).Empty().WithMessage(_ => PublicTexts.Of("HoneypotFilled"));
        }
    }

    internal sealed class QueryHandler(CrmDbContext db, InquiryStamp stamps) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.Municipalities.AnyAsync(m => m.Code == query.Code, ct) ? new() { Code = query.Code, Stamp = stamps.New() } : null;
    }

    internal sealed class Handler(CrmDbContext db, InquiryStamp stamps, InquiryMails mails, TimeProvider clock) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken ct)
        {
            var municipality = await db.Municipalities.AsNoTracking().SingleOrDefaultAsync(m => m.Code == command.Code, ct).OrNotFound();
            var (age, secret) = stamps.Read(command.Stamp) ?? throw new RuleBrokenException(PublicTexts.Of("FormUnknown"));
            Rule.Require(age >= InquiryStamp.Shortest, PublicTexts.Of("TooFast"));

            // Whoever is signed in here acts as an employer, towards the municipality in the address.
            db.ActFor(municipality.Code, null);
            var content = command.Content(PublicLanguages.Current);
            var link = InquiryStamp.LinkFor(secret, content);
            var employer = content.Cvr is null ? null : await db.Employers.AsNoTracking().SingleOrDefaultAsync(e => e.Cvr == content.Cvr, ct);
            var inquiry = Inquiry.Receive(municipality.Code, content, employer, InquiryStamp.KeyOf(link), await db.AnswerDueOnAsync(municipality, clock.Today(), ct), clock.UtcNow(), byId: null);

            mails.Receipt(inquiry, link, municipality);
            await db.ReceiveInquiryAsync(inquiry, ct);

            return link;
        }
    }
}
