using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.JobOrders;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>JobSønderjylland: how far the municipalities of the partnership reach and what they fill together. It rests on what they share, and shows no count under five.</summary>
internal sealed class PartnershipReport(CrmDbContext db) : IReport
{
    private const int MostOccupations = 60;

    public ReportName Name => ReportName.Partnership;
    public string Says => "Hvor langt kommunerne i samarbejdet når ud, og hvad de besætter sammen: besøg og dækning, delte jobordrer, bud og fordelte kandidater efter kommune og fag.";
    public string Source => "Jobordrer, som kommunerne har delt med hinanden, efter den dag de blev delt, og antal besøg, kontakter og virksomheder hos dem, der har valgt at vise det. Tal under 5 vises ikke.";
    public ReportFields Fields => ReportFields.Year;

    private sealed record Shared(int Code, string Occupation, int Orders, int Positions, int Open);

    public async Task<IReadOnlyList<ReportTable>> ReadAsync(ReportScope scope, CancellationToken ct)
    {
        var (from, until) = (DanishTime.ToUtc(scope.First.ToDateTime(TimeOnly.MinValue)), DanishTime.ToUtc(scope.Last.AddDays(1).ToDateTime(TimeOnly.MinValue)));
        var orders = db.SharedJobOrders.Where(s => s.SharedAt >= from && s.SharedAt < until);
        var shared = await orders.GroupBy(s => new { s.MunicipalityCode, s.Content.Occupation })
            .Select(same => new Shared(same.Key.MunicipalityCode, same.Key.Occupation, same.Count(), same.Sum(s => s.Content.Positions), same.Count(s => s.Content.IsOpen))).ToListAsync(ct);
        var bids = await db.JobOrderBids.Where(b => orders.Any(s => s.Id == b.SharedJobOrderId)).GroupBy(b => b.MunicipalityCode)
            .Select(same => new { same.Key, Count = same.Sum(b => b.Count) }).ToDictionaryAsync(same => same.Key, same => same.Count, ct);
        var shares = await db.Set<JobOrderShare>().Where(one => orders.Any(s => s.Id == one.SharedJobOrderId)).GroupBy(one => one.PartnerCode)
            .Select(same => new { same.Key, Count = same.Sum(one => one.Count) }).ToDictionaryAsync(same => same.Key, same => same.Count, ct);
        var names = await Partnership.NamesAsync(db, ct);
        var municipalities = names.OrderBy(known => DanishText.SortKey(known.Value), StringComparer.Ordinal).ToList();

        return
        [
            await PartnershipFigures.ReadAsync(db, names, scope, ct),
            Guarded("Efter kommune", "Kommune", ["Delte ordrer", "Stillinger", "Stadig åbne", "Kandidater budt ind med", "Kandidater fordelt til"],
                [.. municipalities.Select(known => (known.Value, Counts(shared.FindAll(one => one.Code == known.Key)).Append(bids.GetValueOrDefault(known.Key)).Append(shares.GetValueOrDefault(known.Key)).ToArray()))]),
            Guarded("Efter fag", "Fag", ["Delte ordrer", "Stillinger", "Stadig åbne"], [.. shared.GroupBy(one => one.Occupation)
                .OrderByDescending(same => same.Sum(one => one.Positions)).ThenBy(same => DanishText.SortKey(same.Key), StringComparer.Ordinal).Take(MostOccupations)
                .Select(same => (same.Key, Counts([.. same])))]),
        ];
    }

    private static int[] Counts(List<Shared> shared) => [shared.Sum(one => one.Orders), shared.Sum(one => one.Positions), shared.Sum(one => one.Open)];

    private static ReportTable Guarded(string heading, string of, string[] columns, IReadOnlyList<(string What, int[] Counts)> rows)
    {
        var shown = columns.Index().Select(column => SharedCounts.Of([.. rows.Select(row => row.Counts[column.Index])])).ToList();

        return new(heading, of, columns, [.. rows.Index().Select(row => new ReportRow(row.Item.What, [.. shown.Select(column => ReportCell.Shared(column[row.Index]))]))])
        {
            Chart = ReportChart.Bars, Charted = 2,
        };
    }
}
