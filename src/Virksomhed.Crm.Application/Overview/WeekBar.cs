using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Overview;

/// <summary>The visits of one week in a row of bars.</summary>
public sealed record WeekBar(Week Week, int Count, bool IsNow)
{
    public const int Shown = 8;

    /// <summary>The latest eight weeks, of which the last is the running one.</summary>
    public static IReadOnlyList<WeekBar> Latest(IReadOnlyCollection<DayCount> days, DateOnly today) =>
        [.. Week.Of(today).Back(Shown).Select(week => new WeekBar(week, days.Between(week.Monday, week.Sunday), week == Week.Of(today)))];
}
