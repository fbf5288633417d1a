using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>Rekrutteringsrapport: whom employers look for now and for the coming months, and why positions were not filled.</summary>
internal sealed class RecruitmentReport(CrmDbContext db) : IReport
{
    private const int Soon = 1;
    private const int Later = 6;
    private const int MostOccupations = 60;
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");
    private static readonly string[] Columns = ["Ledige stillinger", "Start inden 1 måned", "Start inden 6 måneder", "Søgt i perioden", "Ansat"];

    public ReportName Name => ReportName.Recruitment;
    public string Says => "Hvilke fag og brancher der søges folk i nu og om 6 måneder, og hvorfor stillinger ikke blev besat.";
    public string Source => "Jobordrer. Ledige stillinger er dem, åbne ordrer mangler i dag; søgt og ansat gælder ordrer, der kom i perioden. Forventet behov er virksomhedernes svar ved besøg.";
    public ReportFields Fields => ReportFields.Year | ReportFields.Period | ReportFields.Employer;

    private sealed record Who(string Occupation, Sector? Sector);

    private sealed record Wanted(Who Who, int Open, int Soon, int Later, int Sought, int Hired);

    public async Task<IReadOnlyList<ReportTable>> ReadAsync(ReportScope scope, CancellationToken ct)
    {
        var employers = db.Employers.Where(scope.Filter);
        var orders = db.JobOrders.If(scope.Filter.NarrowsEmployers, o => employers.Any(e => e.Id == o.EmployerId));
        var received = orders.Where(o => o.ReceivedOn >= scope.First && o.ReceivedOn <= scope.Last);
        var open = orders.Where(o => JobOrderPhases.Open.Contains(o.Phase));
        List<Wanted> wanted = [.. await OpenAsync(open, scope.Today, ct), .. await ReceivedAsync(received, ct)];
        var starts = await open.GroupBy(o => new { o.StartsOn.Year, o.StartsOn.Month })
            .Select(same => new { same.Key.Year, same.Key.Month, Open = same.Sum(o => o.Positions) - same.Sum(o => o.Hired) }).ToListAsync(ct);
        var reasons = await received.Where(o => o.NotFilledReason != null).GroupBy(o => o.NotFilledReason!.Value)
            .Select(same => new { same.Key, Orders = same.Count(), Positions = same.Sum(o => o.Positions) }).ToDictionaryAsync(same => same.Key, ct);

        var answers = await HiringAnswers.ReadAsync(db, employers, scope, ct);

        return
        [
            new("Nøgletal", "Tal", ["Antal"], [.. Columns.Zip(Row("", wanted).Cells, (column, cell) => ReportRow.Of(column, cell))]) { IsSummary = true },
            Table("Efter fag", "Fag (DISCO-08)", wanted, one => one.Who.Occupation),
            HiringAnswers.ByOccupation(answers),
            Table("Efter branche", "Sektor", wanted, one => one.Who.Sector.Text() ?? "Andre brancher"),
            new("Ledige stillinger efter start", "Måned", ["Ledige stillinger"], [.. starts.OrderBy(month => month.Year).ThenBy(month => month.Month)
                .Select(month => ReportRow.Of(new DateOnly(month.Year, month.Month, 1).ToString("MMMM yyyy", Danish), month.Open))]) { Chart = ReportChart.Bars },
            new("Hvorfor ingen blev ansat", "Grund", ["Ordrer", "Stillinger"], [.. Enum.GetValues<NotFilledReason>().Select(reason => reasons.GetValueOrDefault(reason) is { } same
                ? ReportRow.Of(reason.Text(), same.Orders, same.Positions) : ReportRow.Of(reason.Text(), 0, 0))]),
        ];
    }

    private Task<List<Wanted>> OpenAsync(IQueryable<JobOrder> open, DateOnly today, CancellationToken ct)
    {
        var (soon, later) = (today.AddMonths(Soon), today.AddMonths(Later));

        return open.Join(db.Employers, o => o.EmployerId, e => e.Id, (o, e) => new { o.Occupation, e.Sector, Open = o.Positions - o.Hired, o.StartsOn })
            .GroupBy(one => new { one.Occupation, one.Sector })
            .Select(same => new Wanted(
                new(same.Key.Occupation, same.Key.Sector), same.Sum(one => one.Open), same.Sum(one => one.StartsOn <= soon ? one.Open : 0),
                same.Sum(one => one.StartsOn <= later ? one.Open : 0), 0, 0))
            .ToListAsync(ct);
    }

    private Task<List<Wanted>> ReceivedAsync(IQueryable<JobOrder> received, CancellationToken ct) => received
        .Join(db.Employers, o => o.EmployerId, e => e.Id, (o, e) => new { o.Occupation, e.Sector, o.Positions, o.Hired })
        .GroupBy(one => new { one.Occupation, one.Sector })
        .Select(same => new Wanted(new(same.Key.Occupation, same.Key.Sector), 0, 0, 0, same.Sum(one => one.Positions), same.Sum(one => one.Hired)))
        .ToListAsync(ct);

    private static ReportTable Table(string heading, string of, List<Wanted> wanted, Func<Wanted, string> group) => new(heading, of, Columns,
        [.. wanted.GroupBy(group).OrderByDescending(same => same.Sum(one => one.Open)).ThenByDescending(same => same.Sum(one => one.Sought)).ThenBy(same => same.Key).Take(MostOccupations).Select(same => Row(same.Key, same))])
    {
        Chart = ReportChart.Bars,
    };

    private static ReportRow Row(string what, IEnumerable<Wanted> wanted)
    {
        var all = wanted.ToList();

        return ReportRow.Of(what, all.Sum(one => one.Open), all.Sum(one => one.Soon), all.Sum(one => one.Later), all.Sum(one => one.Sought), all.Sum(one => one.Hired));
    }
}
