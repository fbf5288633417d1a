using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.External;

/// <summary>A figure that others measure, period by period, with who entered each number and from where.</summary>
public static class ExternalIndicatorDetails
{
    public sealed record Query(int Id) : IRequest<Model?>;

    /// <summary>The same by the indicator's key.</summary>
    public sealed record ByKey(string Key) : IRequest<Model?>;

    public sealed record Number(decimal Value, string Source, string? By, DateTime At);

    public sealed record Row(ObservedPeriod Period, Number? Result, Number? Target);

    public sealed record Model(int Id, string Name, string Unit, string Source, IReadOnlyList<Row> Rows) : ICounted
    {
        public int Count => Rows.Count;
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>, IRequestHandler<ByKey, Model?>
    {
        public Task<Model?> Handle(Query query, CancellationToken ct) => Read(db.ExternalIndicators.Where(i => i.Id == query.Id), ct);

        public Task<Model?> Handle(ByKey query, CancellationToken ct) => Read(db.ExternalIndicators.Where(i => i.Key == query.Key), ct);

        private async Task<Model?> Read(IQueryable<ExternalIndicator> asked, CancellationToken ct)
        {
            if (await asked.AsNoTracking().Include(i => i.Observations).SingleOrDefaultAsync(ct) is not { } found)
            {
                return null;
            }

            var people = found.Observations.Select(o => o.ById).OfType<int>().Distinct().ToArray();
            var names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, ct);

            return new(found.Id, found.Name, found.Unit, found.Source,
            [
                .. from observation in found.Observations
                   group observation by observation.Period into period
                   orderby period.Key.Year descending, period.Key.Month is null descending, period.Key.Month descending
                   select new Row(period.Key, Of(period, ObservationKind.Result, names), Of(period, ObservationKind.Target, names)),
            ]);
        }

        private static Number? Of(IEnumerable<ExternalObservation> period, ObservationKind kind, Dictionary<int, string> names) =>
            period.FirstOrDefault(one => one.Kind == kind) is { } found
                ? new(found.Value, found.Source, found.ById is { } by ? names.GetValueOrDefault(by) : null, found.RegisteredAt)
                : null;
    }
}
