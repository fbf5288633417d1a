using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Lifecycle;

namespace Virksomhed.Crm.Application.Lifecycle;

/// <summary>What a paper is made for: an open request for just that. Null where there is none, and then there is no paper either.</summary>
public static class InsightPurpose
{
    /// <param name="PersonId">Null for the employer's file.</param>
    public sealed record Query(int RequestId, int EmployerId, int? PersonId) : IRequest<string?>;

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, string?>
    {
        public async Task<string?> Handle(Query query, CancellationToken ct)
        {
            var kind = query.PersonId is null ? InsightKind.File : InsightKind.Person;
            var request = await db.InsightRequests.AsNoTracking().SingleOrDefaultAsync(
                r => r.Id == query.RequestId && r.State == InsightState.Open && r.Kind == kind && r.EmployerId == query.EmployerId && r.ContactPersonId == query.PersonId, ct);

            return request?.Purpose;
        }
    }
}
