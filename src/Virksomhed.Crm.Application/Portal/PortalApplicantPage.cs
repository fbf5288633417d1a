using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>Who it is that asks for access, beside the form that lets them in.</summary>
public static class PortalApplicantPage
{
    public sealed record Query(int Id) : IRequest<Model?>;

    /// <param name="PersonName">The contact person of the employer who has the same mail address: a sign that it is who they say.</param>
    public sealed record Model(int Id, string Name, string Email, string? Phone, InquiryLanguage Language, string Cvr, int? EmployerId, string? PersonName);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var request = await db.PortalRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == query.Id && r.State == PortalRequestState.Waiting, ct);

            if (request is null)
            {
                return null;
            }

            var employer = await db.Employers.Where(e => e.Cvr == request.Cvr).Select(e => (int?)e.Id).SingleOrDefaultAsync(ct);
            var person = await db.ContactPersons.Where(p => p.EmployerId == employer && p.Email == request.Email).Select(p => p.Name).FirstOrDefaultAsync(ct);

            return new(request.Id, request.Name, request.Email, request.Phone, request.Language, request.Cvr, employer, person);
        }
    }
}
