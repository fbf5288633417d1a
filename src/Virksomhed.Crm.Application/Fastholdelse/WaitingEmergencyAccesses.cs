using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>How many emergency accesses no leader has reviewed, for the start page.</summary>
public static class WaitingEmergencyAccesses
{
    public sealed record Query : IRequest<Model>;

    public sealed record Model(int Waiting, DateTime? Oldest);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct) =>
            await db.EmergencyAccesses.Where(access => access.Verdict == null).GroupBy(_ => 1).Select(all => new Model(all.Count(), all.Min(access => (DateTime?)access.OpenedAt))).SingleOrDefaultAsync(ct) ?? new(0, null);
    }
}
