using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>An empty form for an inquiry, filled in with the caller as far as it is known. Without an employer it is for a lead.</summary>
public static class NewInquiry
{
    public sealed record Query(int? EmployerId, int? PersonId, string? Typed) : IRequest<RegisterInquiry.Command?>;

    internal sealed class Handler(CrmDbContext db, InquiryStamp stamps) : IRequestHandler<Query, RegisterInquiry.Command?>
    {
        public async Task<RegisterInquiry.Command?> Handle(Query query, CancellationToken ct)
        {
            var form = new RegisterInquiry.Command { Stamp = stamps.New(), EmployerId = query.EmployerId, OwnerId = db.UserId };

            if (query.EmployerId is not { } employer)
            {
                return Typed(form, query.Typed?.Trim());
            }

            if (!await db.Employers.AnyAsync(e => e.Id == employer, ct))
            {
                return null;
            }

            var person = await db.ContactPersons
                .Where(p => p.Id == query.PersonId && p.EmployerId == employer)
                .Select(p => new { p.Name, p.Phone, p.Email }).SingleOrDefaultAsync(ct);

            return person is null ? form : form with { ContactName = person.Name, Phone = person.Phone, Email = person.Email };
        }

        // What was searched for in vain is what is known of the caller.
        private static RegisterInquiry.Command Typed(RegisterInquiry.Command form, string? typed) =>
            string.IsNullOrEmpty(typed) ? form
            : CvrNumber.IsValid(CvrNumber.Clean(typed)) ? form with { Cvr = typed }
            : typed.Any(char.IsLetter) ? form with { CompanyName = typed }
            : form with { Phone = typed };
    }
}
