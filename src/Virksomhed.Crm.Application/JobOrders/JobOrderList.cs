using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>The orders of the municipality as a list, those that begin first on top.</summary>
public static class JobOrderList
{
    public sealed record Query(JobOrderFilter Filter, string? Sort, int Page) : IRequest<Model?>;

    public sealed record Counts(int Open, int Positions, int Hired)
    {
        public static Counts None { get; } = new(0, 0, 0);
    }

    public sealed record Model(JobOrderFilter Filter, string? Sort, Page<JobOrderRow> Orders, IReadOnlyList<ListView> Views) : ICounted
    {
        public required Counts Counts { get; init; }
        public required int Pressing { get; init; }
        public required IReadOnlyList<StaffChoice> Staff { get; init; }
        public required string? Employer { get; init; }
        public required DateOnly Today { get; init; }

        public int Count => Orders.Total;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var (filter, today) = (query.Filter, clock.Today());
            var asked = db.Matching(filter, today);

            return new(filter, query.Sort, await asked.InOrder(query.Sort).ToRows(db).ToPage(await asked.CountAsync(ct), query.Page, ct), await db.ViewsOf(ViewedList.JobOrders, ct))
            {
                Counts = await OpenAsync(db, ct),
                Pressing = await db.JobOrders.Pressing(today).CountAsync(ct),
                Staff = await db.ActiveStaff().AsChoicesAsync(ct),
                Employer = filter.EmployerId is { } id ? await db.Employers.Where(e => e.Id == id).Select(e => e.Alias ?? e.Name).SingleOrDefaultAsync(ct) : null,
                Today = today,
            };
        }
    }

    /// <summary>How many orders are open, with how many positions, and how many of these are filled.</summary>
    internal static async Task<Counts> OpenAsync(CrmDbContext db, CancellationToken ct)
    {
        var open = JobOrderPhases.Open;

        return await db.JobOrders.Where(o => open.Contains(o.Phase)).GroupBy(_ => 1)
            .Select(all => new Counts(all.Count(), all.Sum(o => o.Positions), all.Sum(o => o.Hired))).SingleOrDefaultAsync(ct) ?? Counts.None;
    }
}
