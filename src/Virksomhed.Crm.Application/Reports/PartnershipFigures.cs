using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>
/// What the municipalities of a partnership have chosen to show each other: visits, contacts and reach, as one number for each municipality. Counts are all
/// that is read of another's rows, and none under five is shown.
/// </summary>
internal static class PartnershipFigures
{
    private const int Months = 12;
    private static readonly string[] Columns = ["Besøg", "Kontakter", "Virksomheder med ansatte", "Heraf kontaktet, 12 måneder", "Dækning"];

    private sealed record Counts(int Visits, int Contacts, int Employers, int Reached);

    public static async Task<ReportTable> ReadAsync(CrmDbContext db, Dictionary<int, string> names, ReportScope scope, CancellationToken ct)
    {
        var codes = await db.Municipalities.Where(m => names.Keys.Contains(m.Code) && m.SharesFigures).Select(m => m.Code).ToArrayAsync(ct);
        var counts = await CountAsync(db, codes, scope, ct);

        return new("Besøg og dækning efter kommune", "Kommune", Columns, [.. codes.OrderBy(code => DanishText.SortKey(names[code]), StringComparer.Ordinal).Select(code => Row(names[code], counts[code]))])
        {
            Chart = ReportChart.Bars, Charted = 2, Note = "Kun kommuner, der har valgt at vise deres tal. Det vælges under Kommune, Indstillinger.",
        };
    }

    private static async Task<Dictionary<int, Counts>> CountAsync(CrmDbContext db, int[] codes, ReportScope scope, CancellationToken ct)
    {
        var (counted, since) = (true, scope.Last.AddMonths(-Months));
        var visits = await db.Contacts.IgnoreQueryFilters([CrmDbContext.TenantFilter, CrmDbContext.DeletedFilter])
            .Where(c => codes.Contains(c.MunicipalityCode) && c.CountsAsVisit == counted && c.HeldOn >= scope.First && c.HeldOn <= scope.Last)
            .GroupBy(c => c.MunicipalityCode).Select(own => new { own.Key, Count = own.Count() }).ToDictionaryAsync(own => own.Key, own => own.Count, ct);
        var contacts = await db.Contacts.IgnoreQueryFilters([CrmDbContext.TenantFilter])
            .Where(c => codes.Contains(c.MunicipalityCode) && c.HeldOn >= scope.First && c.HeldOn <= scope.Last)
            .GroupBy(c => c.MunicipalityCode).Select(own => new { own.Key, Count = own.Count() }).ToDictionaryAsync(own => own.Key, own => own.Count, ct);
        var employers = await db.Employers.IgnoreQueryFilters([CrmDbContext.TenantFilter])
            .Where(e => codes.Contains(e.MunicipalityCode) && e.CeasedOn == null && e.SizeFrom >= 1)
            .GroupBy(e => e.MunicipalityCode).Select(own => new { own.Key, All = own.Count(), Reached = own.Count(e => e.LatestContactOn >= since) }).ToDictionaryAsync(own => own.Key, ct);

        return codes.ToDictionary(code => code, code => new Counts(
            visits.GetValueOrDefault(code), contacts.GetValueOrDefault(code), employers.GetValueOrDefault(code)?.All ?? 0, employers.GetValueOrDefault(code)?.Reached ?? 0));
    }

    private static ReportRow Row(string name, Counts counts)
    {
        var reached = Shown(counts.Reached);

        return ReportRow.Of(
            name, Shown(counts.Visits), Shown(counts.Contacts), Shown(counts.Employers), reached,
            reached.Number is null ? ReportCell.Shared(null) : ReportCell.Share(counts.Reached, counts.Employers));
    }

    private static ReportCell Shown(int count) => ReportCell.Shared(SharedCounts.Of([count])[0]);
}
