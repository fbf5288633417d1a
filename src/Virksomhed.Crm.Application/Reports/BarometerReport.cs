using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>Virksomhedsbarometer: how much employers look for people, by branch, size and month, from what contacts are about, what is ordered, and what employers expect.</summary>
internal sealed class BarometerReport(CrmDbContext db) : IReport
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");
    private static readonly string[] Columns = ["Kontakter om rekruttering", "Stillinger", "Jobordrer", "Af alle kontakter"];

    public ReportName Name => ReportName.Barometer;
    public string Says => "Virksomhedernes efterspørgsel efter arbejdskraft efter branche, størrelse og måned.";
    public string Source => "Registrerede kontakter, hvor rekruttering er et formål, jobordrer efter den dag, de kom, og det, virksomhederne har svaret om deres behov.";
    public ReportFields Fields => ReportFields.Year | ReportFields.Period | ReportFields.Employer;

    private sealed record Group(Sector? Sector, int? SizeFrom, int Year, int Month)
    {
        public DateOnly From => new(Year, Month, 1);
    }

    private sealed record Demand(Group Group, int Contacts, int Recruiting, int Orders, int Positions);

    public async Task<IReadOnlyList<ReportTable>> ReadAsync(ReportScope scope, CancellationToken ct)
    {
        var employers = db.Employers.Where(scope.Filter);
        List<Demand> demand = [.. await ContactsAsync(employers, scope, ct), .. await OrdersAsync(employers, scope, ct)];
        var months = Enumerable.Range(0, 12 * ReportScope.MostYears + 1).Select(n => new DateOnly(scope.First.Year, scope.First.Month, 1).AddMonths(n)).TakeWhile(month => month <= scope.Last);
        var answers = await HiringAnswers.ReadAsync(db, employers, scope, ct);
        var sectors = Enum.GetValues<Sector>().Select(sector => (Sector?)sector).Append(null);

        return
        [
            new("Nøgletal", "Tal", ["Antal"], [.. Columns.Zip(Row("", demand).Cells, (column, cell) => ReportRow.Of(column, cell))]) { IsSummary = true },
            Table("Efter branche", "Sektor", sectors.Select(sector => Row(sector.Text() ?? "Andre brancher", demand.FindAll(one => one.Group.Sector == sector)))) with { Chart = ReportChart.Bars },
            HiringAnswers.BySector(answers),
            Table("Efter måned", "Måned", months.Select(month => Row(month.ToString("MMMM yyyy", Danish), demand.FindAll(one => one.Group.From == month)))) with { Chart = ReportChart.Line },
            Table("Efter størrelse", "Virksomhedens størrelse", SizeBand.All.Select(band => band.Text).Append(SizeBand.Unknown).Select(size => Row(size, demand.FindAll(one => SizeBand.Of(one.Group.SizeFrom) == size)))) with { Chart = ReportChart.Bars },
        ];
    }

    private Task<List<Demand>> ContactsAsync(IQueryable<Employer> employers, ReportScope scope, CancellationToken ct) => db.Contacts
        .Where(c => c.HeldOn >= scope.First && c.HeldOn <= scope.Last)
        .Join(employers, c => c.EmployerId, e => e.Id, (c, e) => new { c.HeldOn.Year, c.HeldOn.Month, c.Purposes, e.Sector, e.SizeFrom })
        .GroupBy(one => new { one.Sector, one.SizeFrom, one.Year, one.Month })
        .Select(same => new Demand(
            new(same.Key.Sector, same.Key.SizeFrom, same.Key.Year, same.Key.Month), same.Count(), same.Count(one => (one.Purposes & Purposes.Rekruttering) != 0), 0, 0))
        .ToListAsync(ct);

    private Task<List<Demand>> OrdersAsync(IQueryable<Employer> employers, ReportScope scope, CancellationToken ct) => db.JobOrders
        .Where(o => o.ReceivedOn >= scope.First && o.ReceivedOn <= scope.Last)
        .Join(employers, o => o.EmployerId, e => e.Id, (o, e) => new { o.ReceivedOn.Year, o.ReceivedOn.Month, o.Positions, e.Sector, e.SizeFrom })
        .GroupBy(one => new { one.Sector, one.SizeFrom, one.Year, one.Month })
        .Select(same => new Demand(new(same.Key.Sector, same.Key.SizeFrom, same.Key.Year, same.Key.Month), 0, 0, same.Count(), same.Sum(one => one.Positions)))
        .ToListAsync(ct);

    private static ReportTable Table(string heading, string of, IEnumerable<ReportRow> rows) => new(heading, of, Columns, [.. rows]) { Charted = 2 };

    private static ReportRow Row(string what, List<Demand> demand)
    {
        var recruiting = demand.Sum(one => one.Recruiting);

        return ReportRow.Of(
            what, ReportCell.Of(recruiting), ReportCell.Of(demand.Sum(one => one.Positions)), ReportCell.Of(demand.Sum(one => one.Orders)),
            ReportCell.Share(recruiting, demand.Sum(one => one.Contacts)));
    }
}
