using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals;

/// <summary>One goal opened: its targets by year with what was reached, this year month by month and by consultant, down to the counted rows.</summary>
public static class GoalDetails
{
    public sealed record Query(int Id) : IRequest<Model?>;

    public sealed record YearRow(int Year, int? Target, string? Note, int? Reached);

    public sealed record MonthRow(DateOnly From, DateOnly To, int Count, int Total, int? Line);

    public sealed record ConsultantRow(int Id, string Name, int Count);

    public sealed record Model(
        DateOnly Today, GoalFigure Figure, IReadOnlyList<YearRow> Years, IReadOnlyList<MonthRow> Months, IReadOnlyList<ConsultantRow> Consultants);

    internal sealed class Handler(CrmDbContext db, IMemoryCache cache, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var goals = await GoalFigure.Goals(db, today.Year).Where(goal => goal.Id == query.Id).ToListAsync(ct);

            if ((await GoalFigure.Read(db, cache, goals, today, ct)).SingleOrDefault() is not { } figure)
            {
                return null;
            }

            var targets = await db.Goals.Where(g => g.Id == query.Id).SelectMany(g => g.Targets).AsNoTracking().ToListAsync(ct);

            return new(today, figure, Years(figure, targets, today), Months(figure, today), await Consultants(figure, today, ct));
        }

        private static List<YearRow> Years(GoalFigure figure, List<GoalTarget> targets, DateOnly today)
        {
            var counted = figure.Days.EarlierYears(today).ToDictionary(year => year.Year, year => year.Total);
            if (figure.Indicator.Pace != Pace.Mean || figure.Standing.Actual > 0)
            {
                counted[today.Year] = figure.Standing.Actual;
            }

            return
            [
                .. from year in targets.Select(target => target.Year).Union(counted.Keys).OrderDescending()
                   let target = targets.Find(target => target.Year == year)
                   select new YearRow(year, figure.Indicator.Pace.Aim(target?.Value) ?? LastYears(year), target?.Note, counted.TryGetValue(year, out var reached) ? reached : null),
            ];

            int? LastYears(int year) => figure.Goal.Direction == GoalDirection.AtLeastLastYear && counted.TryGetValue(year - 1, out var before) ? before : null;
        }

        private static List<MonthRow> Months(GoalFigure figure, DateOnly today) =>
        [
            .. from month in Enumerable.Range(1, today.Month)
               let first = new DateOnly(today.Year, month, 1)
               let last = month == today.Month ? today : first.AddMonths(1).AddDays(-1)
               let line = figure.Standing.Target is { } target && figure.Indicator.Pace == Pace.Steady ? StraightLine.At(last, target) : figure.Standing.Line
               select new MonthRow(first, last, figure.Days.Between(first, last), figure.Days.InYearTo(last), line),
        ];

        private async Task<IReadOnlyList<ConsultantRow>> Consultants(GoalFigure figure, DateOnly today, CancellationToken ct)
        {
            var counts = await figure.Indicator.PerConsultant(db, new DateOnly(today.Year, 1, 1), today).ToListAsync(ct);
            var names = await db.Users.Select(user => new { user.Id, user.FullName }).ToDictionaryAsync(user => user.Id, user => user.FullName, ct);

            return [.. counts.OrderByDescending(count => count.Count).Select(count => new ConsultantRow(count.ConsultantId, names[count.ConsultantId], DayCounts.Figure(count.Count, count.Of)))];
        }
    }
}
