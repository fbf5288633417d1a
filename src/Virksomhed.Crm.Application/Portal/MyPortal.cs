using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>What the portal waits for at the reader's own employers, and at those that nobody has: a line of the start page.</summary>
public static class MyPortal
{
    public sealed record Query : IRequest<Model>;

    public sealed record Model(int Requests, int Messages);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var requests = await db.PortalRequests
                .CountAsync(r => r.State == PortalRequestState.Waiting && !db.Employers.Any(e => e.Cvr == r.Cvr && e.OwnerId != null && e.OwnerId != db.UserId), ct);
            var messages = await db.PortalMessages
                .CountAsync(m => m.IsFromEmployer && m.ReadAt == null && db.Employers.Any(e => e.Id == m.EmployerId && (e.OwnerId == null || e.OwnerId == db.UserId)), ct);

            return new(requests, messages);
        }
    }
}
