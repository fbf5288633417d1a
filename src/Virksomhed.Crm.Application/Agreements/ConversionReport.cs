using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>What became of the agreements that ended in a year, per scheme and per employer, and the fleksjob whose hours have grown.</summary>
public static class ConversionReport
{
    private const int EmployersShown = 50;

    public sealed record Query(int? Year) : IRequest<Model>;

    /// <param name="Asked">Those of which the answer is known.</param>
    /// <param name="Converted">Those that became ordinary hours, full time or an apprenticeship.</param>
    public sealed record Line(int Id, string Name, int Ended, int Asked, int Converted)
    {
        public decimal? Share => Asked == 0 ? null : Math.Round(100m * Converted / Asked, 1, MidpointRounding.AwayFromZero);
    }

    /// <param name="Running">Fleksjob that run today.</param>
    /// <param name="Checked">Those whose hours now have been checked.</param>
    public sealed record Fleksjob(int Running, int Checked, int Increased)
    {
        public decimal? Share => Checked == 0 ? null : Math.Round(100m * Increased / Checked, 1, MidpointRounding.AwayFromZero);
    }

    public sealed record Model(int Year, IReadOnlyList<Line> Schemes, IReadOnlyList<Line> Employers, Fleksjob Hours, DateOnly Today) : ICounted
    {
        public int Count => Schemes.Sum(line => line.Ended);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var year = Math.Clamp(query.Year ?? today.Year, 2000, today.Year);
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            var ended = db.Agreements.Where(a => a.Status != AgreementStatus.Cancelled && a.EndsOn >= first && a.EndsOn <= last && a.EndsOn < today);

            var schemes = await Lines(ended.Join(db.Schemes, a => a.SchemeId, s => s.Id, (a, s) => new Ended { Id = s.Id, Name = s.Name, Conversion = a.Conversion })).ToListAsync(ct);
            var employers = await Lines(ended.Join(db.Employers, a => a.EmployerId, e => e.Id, (a, e) => new Ended { Id = e.Id, Name = e.Alias ?? e.Name, Conversion = a.Conversion }))
                .OrderByDescending(line => line.Converted).ThenByDescending(line => line.Ended).ThenBy(line => line.Name).Take(EmployersShown).ToListAsync(ct);

            return new(year, [.. schemes.OrderBy(sum => DanishText.SortKey(sum.Name), StringComparer.Ordinal).Select(ToLine)], [.. employers.Select(ToLine)], await Hours(today, ct), today);
        }

        private static Line ToLine(Sum sum) => new(sum.Id, sum.Name, sum.Ended, sum.Asked, sum.Converted);

        private static IQueryable<Sum> Lines(IQueryable<Ended> ended) => ended
            .GroupBy(row => new { row.Id, row.Name })
            .Select(same => new Sum
            {
                Id = same.Key.Id,
                Name = same.Key.Name,
                Ended = same.Count(),
                Asked = same.Count(row => row.Conversion != null && row.Conversion != ConversionResult.Unknown),
                Converted = same.Count(row => row.Conversion == ConversionResult.FullTime || row.Conversion == ConversionResult.Hours || row.Conversion == ConversionResult.Apprentice),
            });

        private async Task<Fleksjob> Hours(DateOnly today, CancellationToken ct) => await db.Agreements
            .Where(AgreementFiltering.Runs(today))
            .Where(a => db.Schemes.Any(s => s.Id == a.SchemeId && s.Code == SchemeCode.Fleksjob))
            .GroupBy(_ => 1)
            .Select(all => new Fleksjob(
                all.Count(), all.Count(a => a.HoursAWeek != null && a.HoursNow != null), all.Count(a => a.HoursNow > a.HoursAWeek)))
            .SingleOrDefaultAsync(ct) ?? new(0, 0, 0);

        // Settable, because EF Core orders by a grouped value only when it can name the member.
        private sealed class Ended
        {
            public int Id { get; init; }
            public string Name { get; init; } = "";
            public ConversionResult? Conversion { get; init; }
        }

        private sealed class Sum
        {
            public int Id { get; init; }
            public string Name { get; init; } = "";
            public int Ended { get; init; }
            public int Asked { get; init; }
            public int Converted { get; init; }
        }
    }
}
