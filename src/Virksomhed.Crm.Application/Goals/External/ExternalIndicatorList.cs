using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.External;

/// <summary>The figures that others measure, each with its newest result and how many numbers are known.</summary>
public static class ExternalIndicatorList
{
    public sealed record Query(int Page) : IRequest<Model>;

    public sealed record Latest(int Year, int? Month, decimal Value, DateTime At)
    {
        public ObservedPeriod Period => new(Year, Month);
    }

    public sealed record Row(int Id, string Name, string Unit, string Source, int Numbers, Latest? Latest, int Goals);

    public sealed record Model(Page<Row> Figures);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct) => new(await db.ExternalIndicators
            .OrderBy(i => i.Name).ThenBy(i => i.Id)
            .Select(i => new Row(
                i.Id, i.Name, i.Unit, i.Source, i.Observations.Count,
                i.Observations.Where(o => o.Kind == ObservationKind.Result).OrderByDescending(o => o.Year).ThenByDescending(o => o.Month)
                    .Select(o => new Latest(o.Year, o.Month, o.Value, o.RegisteredAt)).FirstOrDefault(),
                db.Goals.Count(g => g.ExternalIndicatorId == i.Id || g.BenchmarkId == i.Id)))
            .ToPage(await db.ExternalIndicators.CountAsync(ct), query.Page, ct));
    }
}
