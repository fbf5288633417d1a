using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>
/// The positions that a municipality fills just now, for anybody. Occupation, kind, hours and start are told of all; who the employer is only where it
/// has agreed to an ad. Asked without a login, so the municipality comes from the address and is named in the question itself.
/// </summary>
public static class PublicJobList
{
    private const int Most = 500;

    public sealed record Query(int Code) : IRequest<Model?>;

    /// <param name="AdId">The number of its ad; null when the employer is not told.</param>
    public sealed record Job(string Occupation, JobOrderKind Kind, int Open, decimal? HoursAWeek, DateOnly StartsOn, int? AdId, string? Title, string? Employer);

    public sealed record Model(int Code, string Municipality, string? Phone, IReadOnlyList<Job> Jobs);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var (seeking, today) = (JobOrderPhases.Seeking, clock.Today());
            var municipality = await db.Municipalities.Where(m => m.Code == query.Code).Select(m => new { m.Name, m.EntrancePhone }).SingleOrDefaultAsync(ct);

            // Left out for the whole question; the rows hang together by ids, which never cross a municipality.
            var jobs = await (
                from order in db.JobOrders.IgnoreQueryFilters([CrmDbContext.TenantFilter])
                where order.MunicipalityCode == query.Code && seeking.Contains(order.Phase) && order.Hired < order.Positions
                orderby order.StartsOn, order.Id
                select new Job(
                    order.Occupation, order.Kind, order.Positions - order.Hired, order.HoursAWeek, order.StartsOn,
                    order.AdConsentedOn != null && order.ApplyBy >= today ? order.Id : null,
                    order.AdConsentedOn != null && order.ApplyBy >= today ? order.Title : null,
                    order.AdConsentedOn != null && order.ApplyBy >= today ? db.Employers.Where(e => e.Id == order.EmployerId).Select(e => e.Name).FirstOrDefault() : null))
                .Take(Most).ToListAsync(ct);

            return municipality is null ? null : new(query.Code, municipality.Name, municipality.EntrancePhone, jobs);
        }
    }
}
