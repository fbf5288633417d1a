using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals;

/// <summary>
/// One goal opened, today or as it was on an earlier day by what is known now: aims and numbers by year with their sources, and for a counted goal this
/// year month by month and by consultant, down to the counted rows.
/// </summary>
public static class GoalDetails
{
    private const int SiblingsShown = 20;
    private static readonly DateOnly FirstDay = new(2010, 1, 1);

    /// <param name="On">The day the goal is seen on; today when left out or yet to come.</param>
    public sealed record Query(int Id, DateOnly? On = null) : IRequest<Model?>;

    /// <param name="Reached">What the system counted; null where it counts nothing.</param>
    public sealed record YearRow(int? Year, Aim? Aim, int? Target, int? Reached, IReadOnlyList<ToldNumber> Told);

    /// <param name="Reported">What was told when the month was over.</param>
    public sealed record MonthRow(DateOnly From, DateOnly To, int Count, int Total, int? Line, int? Reported)
    {
        public bool Differs => Reported is { } then && then != Total;
    }

    public sealed record ConsultantRow(int Id, string Name, int Count);

    public sealed record Model(DateOnly Today, DateOnly On, GoalRow Row, IReadOnlyList<YearRow> Years)
    {
        public IReadOnlyList<MonthRow> Months { get; init; } = [];
        public IReadOnlyList<ConsultantRow> Consultants { get; init; } = [];

        /// <summary>Other numbers that the papers tell of the same.</summary>
        public IReadOnlyList<GoalHead> Siblings { get; init; } = [];

        public GoalFigure? Figure => Row.Figure;
    }

    internal sealed class Handler(CrmDbContext db, IMemoryCache cache, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var day = query.On is { } asked && asked < today ? asked < FirstDay ? FirstDay : asked : today;
            var found = await (await db.Goals.Where(goal => goal.Id == query.Id).AsHeads(db).ToListAsync(ct)).WithMeasuredAsync(db, ct);

            if (found.SingleOrDefault() is not { } head)
            {
                return null;
            }

            var counted = await GoalFigure.Read(db, cache, await GoalFigure.Goals(db, day.Year).Where(goal => goal.Id == query.Id).ToListAsync(ct), day, ct);
            var row = new GoalRow(head, counted.SingleOrDefault(), day);
            var model = new Model(today, day, row, GoalYears.Of(row)) { Siblings = await Siblings(head, ct) };

            return row.Figure is not { } figure ? model : model with { Months = await Months(figure, day, ct), Consultants = await Consultants(figure, day, ct) };
        }

        private async Task<IReadOnlyList<GoalHead>> Siblings(GoalHead head, CancellationToken ct) => head.Topic is null ? []
            : await db.Goals.Where(goal => goal.Topic == head.Topic && goal.Id != head.Id).OrderBy(goal => goal.Id).AsHeads(db).Take(SiblingsShown).ToListAsync(ct);

        private async Task<IReadOnlyList<MonthRow>> Months(GoalFigure figure, DateOnly day, CancellationToken ct)
        {
            var newYear = new DateOnly(day.Year, 1, 1);
            var reported = await db.GoalSnapshots
                .Where(s => s.GoalId == figure.Goal.Id && s.Month >= newYear && s.Month <= day)
                .ToDictionaryAsync(s => s.Month.Month, s => s.Reported, ct);

            return
            [
                .. from month in Enumerable.Range(1, day.Month)
                   let first = new DateOnly(day.Year, month, 1)
                   let end = first.AddMonths(1).AddDays(-1)
                   let last = end > day ? day : end
                   let line = figure.Standing.Target is { } target && figure.Indicator.Pace == Pace.Steady ? StraightLine.At(last, target) : figure.Standing.Line
                   select new MonthRow(
                       first, last, figure.Days.Between(first, last), figure.Days.InYearTo(last), line,
                       last == end && reported.TryGetValue(month, out var then) ? then : null),
            ];
        }

        private async Task<IReadOnlyList<ConsultantRow>> Consultants(GoalFigure figure, DateOnly day, CancellationToken ct)
        {
            var counts = await figure.Indicator.PerConsultant(db, new DateOnly(day.Year, 1, 1), day).ToListAsync(ct);
            var names = await db.Users.Select(user => new { user.Id, user.FullName }).ToDictionaryAsync(user => user.Id, user => user.FullName, ct);

            return [.. counts.OrderByDescending(count => count.Count).Select(count => new ConsultantRow(count.ConsultantId, names[count.ConsultantId], DayCounts.Figure(count.Count, count.Of)))];
        }
    }
}
