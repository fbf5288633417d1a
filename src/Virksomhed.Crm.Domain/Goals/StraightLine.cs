namespace Virksomhed.Crm.Domain.Goals;

/// <summary>Where a yearly target would be if every day brought the same.</summary>
public static class StraightLine
{
    /// <summary>The line at the end of a day: nothing before 1 January, the whole target on 31 December.</summary>
    public static int At(DateOnly day, int target) =>
        (int)Math.Round((decimal)target * day.DayOfYear / DaysIn(day.Year), MidpointRounding.AwayFromZero);

    public static int DaysIn(int year) => DateTime.IsLeapYear(year) ? 366 : 365;
}
