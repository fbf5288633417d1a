namespace Virksomhed.Crm.Domain;

/// <summary>The clock of what employers are promised: it stands still at weekends and on public holidays.</summary>
public static class WorkingDays
{
    public static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !DanishHolidays.IsHoliday(day);

    /// <summary>The day so many working days after another. The day itself does not count, whatever day it is.</summary>
    public static DateOnly After(DateOnly day, int workingDays)
    {
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            workingDays -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>How much time passed on working days between two instants (UTC): one day, from 14 on a Friday to 14 on the Monday.</summary>
    public static TimeSpan Between(DateTime from, DateTime to)
    {
        var (begin, end) = (DanishTime.FromUtc(from), DanishTime.FromUtc(to));
        var passed = TimeSpan.Zero;

        for (var day = DateOnly.FromDateTime(begin); day.ToDateTime(TimeOnly.MinValue) < end; day = day.AddDays(1))
        {
            if (IsWorkingDay(day))
            {
                var (midnight, next) = (day.ToDateTime(TimeOnly.MinValue), day.AddDays(1).ToDateTime(TimeOnly.MinValue));
                passed += (next < end ? next : end) - (midnight > begin ? midnight : begin);
            }
        }

        return passed;
    }
}
