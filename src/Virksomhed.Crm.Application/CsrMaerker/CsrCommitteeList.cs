using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>What the committee gets for its meeting: every nominated application with its share, and how many are new.</summary>
public static class CsrCommitteeList
{
    private const int Most = 1000;

    public sealed record Query(int? Year) : IRequest<Model?>;

    public sealed record Model(int Year, CsrRuleSet? Rules, IReadOnlyList<CsrApplicationList.Row> Rows, DateOnly Today) : ICounted
    {
        public int Count => Rows.Count;

        public int New => Rows.Count(row => !row.Again);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var year = query.Year ?? await db.CurrentYearAsync(clock.Today(), ct);
            var filter = new CsrApplicationList.Filter { Year = year, Status = CsrStatus.Nominated, Sort = "name" };

            return new(year, await db.RulesOfAsync(year, ct), await db.CsrApplications.Matching(db, filter).Take(Most).ToListAsync(ct), clock.Today());
        }
    }
}
