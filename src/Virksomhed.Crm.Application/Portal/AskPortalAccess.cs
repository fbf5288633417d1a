using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>
/// Somebody asks on a public page for access to an employer's portal, and gets a mail to show that the address is theirs. Answer and mail are the same
/// whether the employer or the address is known or not.
/// </summary>
public static class AskPortalAccess
{
    public sealed record Query(int Code) : IRequest<Command?>;

    public sealed record Command : IRequest
    {
        public int Code { get; init; }
        public string? Stamp { get; init; }
        public string? Cvr { get; init; }
        public string? ContactName { get; init; }
        public string? Email { get; init; }
        public string? Phone { get; init; }

        /// <summary>Not seen by people; a machine that fills in everything gives itself away.</summary>
        public string? Homepage { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Cvr).Custom((typed, context) =>
            {
                if (PublicRules.CvrFault(CvrNumber.Clean(typed ?? "")) is { } fault)
                {
                    context.AddFailure(fault);
                }
            });
            RuleFor(c => c.ContactName).NotEmpty().WithMessage(_ => PublicTexts.Of("NameMissing")).PublicText(PortalRequest.NameMaxLength);
            RuleFor(c => c.Email).NotEmpty().WithMessage(_ => PublicTexts.Of("LoginEmailMissing")).PublicText(PortalRequest.EmailMaxLength)
                .EmailAddress().WithMessage(_ => PublicTexts.Of("EmailWrong"));
            RuleFor(c => c.Phone).Must(typed => string.IsNullOrWhiteSpace(typed) || PhoneNumber.IsValid(PhoneNumber.Clean(typed))).WithMessage(_ => PublicTexts.Of("PhoneWrong"));
            RuleFor(c => c.Homepage).Empty().WithMessage(_ => PublicTexts.Of("HoneypotFilled"));
        }
    }

    internal sealed class QueryHandler(CrmDbContext db, InquiryStamp stamps) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.Municipalities.AnyAsync(m => m.Code == query.Code, ct) ? new() { Code = query.Code, Stamp = stamps.New() } : null;
    }

    internal sealed class Handler(CrmDbContext db, InquiryStamp stamps, PortalMails mails, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var municipality = await db.Municipalities.AsNoTracking().SingleOrDefaultAsync(m => m.Code == command.Code, ct).OrNotFound();
            var (age, secret) = stamps.Read(command.Stamp) ?? throw new RuleBrokenException(PublicTexts.Of("FormUnknown"));
            Rule.Require(age >= InquiryStamp.Shortest, PublicTexts.Of("TooFast"));

            db.ActFor(municipality.Code, null);
            var who = new PortalApplicant(
                CvrNumber.Clean(command.Cvr!), Texts.Clean(command.ContactName)!, Texts.Clean(command.Email)!, PhoneNumber.Clean(command.Phone), PublicLanguages.Current);
            var hash = LinkSecret.Hash(secret);

            // The same form sent twice is one request and one mail.
            if (!await db.PortalRequests.AnyAsync(r => r.TokenHash == hash, ct))
            {
                db.PortalRequests.Add(PortalRequest.Ask(municipality.Code, who, hash, clock.UtcNow()));
                mails.ConfirmAddress(new(who.Name, who.Email, who.Language), secret, PortalRequest.ConfirmedWithinDays);
                await db.SaveChangesAsync(ct);
            }

            return Unit.Value;
        }
    }
}
