using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>
/// Who holds a municipality's mark this year, for anybody: names and towns of employers and nothing else. Asked without a login, so the municipality
/// comes from the address and is named in the question itself.
/// </summary>
public static class PublicCsrHolders
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    public sealed record Query(int MunicipalityCode) : IRequest<Model?>;

    public sealed record Holder(string Name, string? Town);

    public sealed record Model(string Municipality, int Year, IReadOnlyList<Holder> Holders);

    internal sealed class Handler(CrmDbContext db, IMemoryCache cache, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        private const int Most = 2000;

        public Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var year = clock.Today().Year;

            return cache.GetOrCreateAsync((nameof(PublicCsrHolders), query.MunicipalityCode, year), entry =>
            {
                entry.AbsoluteExpirationRelativeToNow = Fresh;

                return Read(query.MunicipalityCode, year, ct);
            });
        }

        private async Task<Model?> Read(int municipality, int year, CancellationToken ct)
        {
            var name = await db.Municipalities.Where(m => m.Code == municipality).Select(m => m.Name).SingleOrDefaultAsync(ct);
            // Left out for the whole question; the rows hang together by ids, which never cross a municipality.
            var holders = await (
                from application in db.CsrApplications.IgnoreQueryFilters([CrmDbContext.TenantFilter])
                where application.MunicipalityCode == municipality && application.Year == year && application.Status == CsrStatus.Awarded
                join employer in db.Employers on application.EmployerId equals employer.Id
                orderby employer.NameSort, application.Id
                select new
                {
                    employer.Name,
                    employer.Town,
                    Unit = db.ProductionUnits.Where(u => u.Id == application.ProductionUnitId).Select(u => new { u.Name, u.Town }).FirstOrDefault(),
                }).Take(Most).ToListAsync(ct);

            return name is null ? null : new(name, year, [.. holders.Select(h => h.Unit is null ? new Holder(h.Name, h.Town) : new Holder(h.Unit.Name, h.Unit.Town)).Distinct()]);
        }
    }
}
