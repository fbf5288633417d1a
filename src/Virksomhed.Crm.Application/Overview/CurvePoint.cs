using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Overview;

/// <summary>One week of the curve of visits: what it brought, and where the year stood on its last day.</summary>
public sealed record CurvePoint(int Week, DateOnly Through, int InWeek, int Total, int? Line)
{
    /// <summary>Every week of the year until today. The first begins on 1 January and the last ends today, so both may be short.</summary>
    public static IReadOnlyList<CurvePoint> OfYear(IReadOnlyCollection<DayCount> days, int? target, DateOnly today)
    {
        var points = new List<CurvePoint>();
        var total = 0;

        for (var from = new DateOnly(today.Year, 1, 1); from <= today; from = points[^1].Through.AddDays(1))
        {
            var week = Domain.Week.Of(from);
            var through = week.Sunday < today ? week.Sunday : today;
            var inWeek = days.Between(from, through);
            total += inWeek;
            points.Add(new(week.Number, through, inWeek, total, target is { } aim ? StraightLine.At(through, aim) : null));
        }

        return points;
    }
}
