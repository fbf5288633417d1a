using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>Dækning: whom the municipality reaches, whom it has lost, and whether it keeps what its portfolio levels promise.</summary>
internal sealed class CoverageReport(CrmDbContext db) : IReport
{
    private const int Months = 12;
    private const int MostTowns = 60;
    private static readonly string[] Columns = ["Virksomheder", "Kontaktet", "Dækning", "Faldet fra", "Aldrig kontaktet"];
    private static readonly string[] Promises = ["Virksomheder", "Med løfte", "Holdt", "Holdt af lovet"];

    public ReportName Name => ReportName.Coverage;
    public string Says => "Andelen af virksomheder med kontakt de seneste 12 måneder efter branche, størrelse og by, hvem der er faldet fra, og om løftet til porteføljen holdes.";
    public string Source => "Aktive virksomheder med ansatte i registret og deres seneste kontakt. Faldet fra: kontaktet i året før, men ikke de seneste 12 måneder.";
    public ReportFields Fields => ReportFields.Employer | ReportFields.Owner;

    private sealed record Where(Sector? Sector, int? SizeFrom, string? Town);

    private sealed record Reach(Where Where, int All, int Reached, int Lapsed, int Never);

    private sealed record Promise(PortfolioLevel Level, int? OwnerId, int All, int Promised, int Kept);

    public async Task<IReadOnlyList<ReportTable>> ReadAsync(ReportScope scope, CancellationToken ct)
    {
        var employers = db.Employers.Where(scope.Filter).Where(e => e.CeasedOn == null && e.SizeFrom >= 1)
            .If(scope.Filter.Owner is not null, e => e.OwnerId == scope.Filter.Owner);
        var reach = await ReachAsync(employers, scope.Today, ct);
        var promises = await PromisesAsync(employers, scope.Today, ct);
        var names = await db.Users.Select(u => new { u.Id, u.FullName }).ToDictionaryAsync(u => u.Id, u => u.FullName, ct);

        return
        [
            Summary(reach, promises),
            Table("Efter branche", "Sektor", reach, one => one.Where.Sector.Text() ?? "Andre brancher"),
            Table("Efter størrelse", "Virksomhedens størrelse", reach, one => SizeBand.Of(one.Where.SizeFrom)),
            Table("Efter by", "By", reach, one => one.Where.Town ?? "Ukendt by"),
            Kept("Løftet efter niveau", "Niveau", promises, one => one.Level.Text()),
            Kept("Løftet efter fast kontaktperson", "Fast kontaktperson", promises, one => one.OwnerId is { } id ? names.GetValueOrDefault(id, "Ukendt") : "Ingen"),
        ];
    }

    private static Task<List<Reach>> ReachAsync(IQueryable<Employer> employers, DateOnly today, CancellationToken ct)
    {
        var (since, before) = (today.AddMonths(-Months), today.AddMonths(-2 * Months));

        return employers.GroupBy(e => new { e.Sector, e.SizeFrom, e.Town })
            .Select(same => new Reach(
                new(same.Key.Sector, same.Key.SizeFrom, same.Key.Town), same.Count(), same.Count(e => e.LatestContactOn >= since),
                same.Count(e => e.LatestContactOn < since && e.LatestContactOn >= before), same.Count(e => e.LatestContactOn == null)))
            .ToListAsync(ct);
    }

    private static Task<List<Promise>> PromisesAsync(IQueryable<Employer> employers, DateOnly today, CancellationToken ct) => employers
        .GroupBy(e => new { e.Level, e.OwnerId })
        .Select(same => new Promise(same.Key.Level, same.Key.OwnerId, same.Count(), same.Count(e => e.NextContactOn != null), same.Count(e => e.NextContactOn >= today)))
        .ToListAsync(ct);

    private static ReportTable Summary(List<Reach> reach, List<Promise> promises)
    {
        var (all, reached, promised) = (reach.Sum(one => one.All), reach.Sum(one => one.Reached), promises.Sum(one => one.Promised));

        return new("Nøgletal", "Tal", ["Antal"],
        [
            ReportRow.Of("Virksomheder med ansatte", all),
            ReportRow.Of("Dækning, 12 måneder", ReportCell.Share(reached, all)),
            ReportRow.Of("Kontaktet", reached),
            ReportRow.Of("Faldet fra", reach.Sum(one => one.Lapsed)),
            ReportRow.Of("Aldrig kontaktet", reach.Sum(one => one.Never)),
            ReportRow.Of("Løftet holdt", ReportCell.Share(promises.Sum(one => one.Kept), promised)),
        ]) { IsSummary = true };
    }

    private static ReportTable Table(string heading, string of, List<Reach> reach, Func<Reach, string> group)
    {
        var rows =
            from one in reach
            group one by @group(one) into same
            orderby same.Sum(one => one.All) descending, DanishText.SortKey(same.Key)
            let sums = (All: same.Sum(one => one.All), Reached: same.Sum(one => one.Reached))
            select ReportRow.Of(
                same.Key, ReportCell.Of(sums.All), ReportCell.Of(sums.Reached), ReportCell.Share(sums.Reached, sums.All), ReportCell.Of(same.Sum(one => one.Lapsed)), ReportCell.Of(same.Sum(one => one.Never)));

        return new(heading, of, Columns, [.. rows.Take(MostTowns)]) { Chart = ReportChart.Bars, Charted = 2 };
    }

    private static ReportTable Kept(string heading, string of, List<Promise> promises, Func<Promise, string> group)
    {
        var rows =
            from one in promises
            group one by @group(one) into same
            orderby same.Sum(one => one.Promised) descending, DanishText.SortKey(same.Key)
            let sums = (Promised: same.Sum(one => one.Promised), Kept: same.Sum(one => one.Kept))
            select ReportRow.Of(same.Key, ReportCell.Of(same.Sum(one => one.All)), ReportCell.Of(sums.Promised), ReportCell.Of(sums.Kept), ReportCell.Share(sums.Kept, sums.Promised));

        return new(heading, of, Promises, [.. rows]) { Note = "Holdt: den næste lovede kontakt er ikke forfalden i dag." };
    }
}
