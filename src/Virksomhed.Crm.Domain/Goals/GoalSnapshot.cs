namespace Virksomhed.Crm.Domain.Goals;

/// <summary>What a goal's number was told to be when a month was over. It never changes, whatever is registered or put right later.</summary>
public sealed class GoalSnapshot(int municipalityCode, int goalId, DateOnly month, int reported, int? target, DateTime takenAt) : ITenantOwned
{
    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; } = municipalityCode;
    public int GoalId { get; private set; } = goalId;

    /// <summary>The month's first day.</summary>
    public DateOnly Month { get; private set; } = month;

    /// <summary>The year's number at the end of the month, in what the indicator is counted in.</summary>
    public int Reported { get; private set; } = reported;

    public int? Target { get; private set; } = target;
    public DateTime TakenAt { get; private set; } = takenAt;

    /// <summary>The month that a report tells of on a day: the last one that is over.</summary>
    public static DateOnly MonthBefore(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
}
