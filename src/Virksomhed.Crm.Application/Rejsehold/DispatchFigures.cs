using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>What a manager sees of a year's dispatches: how many, how soon, before or after a sick leave, with what outcome, and for whom.</summary>
public static class DispatchFigures
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    // The register's intervals, joined to those that the policies speak of.
    private static readonly (int From, string Size)[] Sizes = [(1, "1 til 9 ansatte"), (10, "10 til 49 ansatte"), (50, "50 til 199 ansatte"), (200, "200 ansatte og flere")];

    public sealed record Query(int? Year) : IRequest<Model>;

    /// <summary>One line of a table: which dispatches, how many, and how soon somebody was there.</summary>
    public sealed record Line(string What, int Requests, int Held, ResponseTime ToVisit);

    public sealed record Model
    {
        public required int Year { get; init; }
        public required DateOnly Today { get; init; }
        public required ResponseRule Promise { get; init; }
        public required Line Whole { get; init; }
        public required ResponseTime ToContact { get; init; }
        public required int Waiting { get; init; }
        public required int Cancelled { get; init; }
        public required int Preventive { get; init; }
        public required IReadOnlyList<(string What, int Number)> Outcomes { get; init; }
        public required IReadOnlyList<Line> ByReason { get; init; }
        public required IReadOnlyList<Line> ByMonth { get; init; }
        public required IReadOnlyList<Line> BySize { get; init; }
        public required IReadOnlyList<Line> BySector { get; init; }
    }

    private sealed record Row(DispatchReason Reason, DispatchState State, DateOnly RequestedOn, DateOnly AnswerDueOn, DateOnly VisitDueOn, DateOnly? AnsweredOn, DateOnly? HeldOn)
    {
        public DispatchOutcome? Outcome { get; init; }
        public int? SizeFrom { get; init; }
        public Sector? Sector { get; init; }

        /// <summary>One that was called off kept nobody waiting in vain; what was answered before it was still counts.</summary>
        public bool IsCancelled => State == DispatchState.Cancelled;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var year = Math.Clamp(query.Year ?? today.Year, 2000, today.Year);
            var rows = await RowsAsync(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), ct);
            var rules = await db.ResponseRules.AsNoTracking().ToListAsync(ct);
            Line Of(string what, IEnumerable<Row> some) => LineOf(what, [.. some], rules, today);

            return new()
            {
                Year = year,
                Today = today,
                Promise = rules.RulesOn(year == today.Year ? today : new DateOnly(year, 12, 31)),
                Whole = Of("I alt", rows),
                ToContact = ResponseTime.Of([.. rows.Where(row => !row.IsCancelled || row.AnsweredOn is not null).Select(row => new Wait(row.RequestedOn, row.AnswerDueOn, row.AnsweredOn))], rules, today),
                Waiting = rows.Count(row => row.State is DispatchState.Requested or DispatchState.Planned),
                Cancelled = rows.Count(row => row.IsCancelled),
                Preventive = rows.Count(row => row.Reason is DispatchReason.Preventive or DispatchReason.BeforeLeave),
                Outcomes = [.. Enum.GetValues<DispatchOutcome>().Select(outcome => (outcome.Text(), rows.Count(row => row.Outcome == outcome)))],
                ByReason = [.. Enum.GetValues<DispatchReason>().Select(reason => Of(reason.Text(), rows.Where(row => row.Reason == reason)))],
                ByMonth = [.. Enumerable.Range(1, year == today.Year ? today.Month : 12).Select(month => Of(Month(month), rows.Where(row => row.RequestedOn.Month == month)))],
                BySize = [.. Sizes.Select((size, i) => Of(size.Size, rows.Where(row => SizeOf(row) == i))), Of("Uden ansatte eller ukendt", rows.Where(row => SizeOf(row) < 0))],
                BySector = [.. Enum.GetValues<Sector>().Select(sector => Of(sector.Text(), rows.Where(row => row.Sector == sector))), Of("Andre brancher", rows.Where(row => row.Sector is null))],
            };
        }

        private Task<List<Row>> RowsAsync(DateOnly first, DateOnly last, CancellationToken ct) => (
            from dispatch in db.Dispatches
            join unit in db.ProductionUnits on dispatch.ProductionUnitId equals unit.Id
            where dispatch.RequestedOn >= first && dispatch.RequestedOn <= last
            select new Row(dispatch.Reason, dispatch.State, dispatch.RequestedOn, dispatch.AnswerDueOn, dispatch.VisitDueOn, dispatch.AnsweredOn, dispatch.HeldOn)
            {
                Outcome = dispatch.Outcome,
                SizeFrom = unit.Employer.SizeFrom,
                Sector = unit.Sector,
            }).ToListAsync(ct);

        private static Line LineOf(string what, List<Row> rows, List<ResponseRule> rules, DateOnly today) => new(
            what, rows.Count, rows.Count(row => row.HeldOn is not null),
            ResponseTime.Of([.. rows.Where(row => !row.IsCancelled).Select(row => new Wait(row.RequestedOn, row.VisitDueOn, row.HeldOn))], rules, today));

        private static int SizeOf(Row row) => Array.FindLastIndex(Sizes, size => row.SizeFrom >= size.From);

        private static string Month(int month) => Danish.DateTimeFormat.GetAbbreviatedMonthName(month).TrimEnd('.');
    }
}
