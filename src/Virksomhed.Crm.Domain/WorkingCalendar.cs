using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain;

/// <summary>Days that are no public holidays, but on which a municipality may be closed.</summary>
[Flags]
public enum ClosedDays
{
    None = 0,
    [Display(Name = "Grundlovsdag (5. juni)")] Grundlovsdag = 1,
    [Display(Name = "Juleaftensdag (24. december)")] ChristmasEve = 2,
    [Display(Name = "Nytårsaftensdag (31. december)")] NewYearsEve = 4,
}

/// <summary>The clock of what employers are promised: it stands still at weekends, on public holidays and on the days that the municipality is closed.</summary>
public readonly record struct WorkingCalendar(ClosedDays Closed)
{
    /// <summary>Closed on the three days that most town halls are.</summary>
    public static WorkingCalendar Usual => new(ClosedDays.Grundlovsdag | ClosedDays.ChristmasEve | ClosedDays.NewYearsEve);

    public bool IsOpen(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && ClosedFor(day) is null;

    /// <summary>Why nobody works on a day: the holiday's name, or that the municipality is closed; null otherwise, also at weekends.</summary>
    public string? ClosedFor(DateOnly day) => DanishHolidays.Name(day) ?? (day.Month, day.Day) switch
    {
        (6, 5) when Closed.HasFlag(ClosedDays.Grundlovsdag) => "Grundlovsdag",
        (12, 24) when Closed.HasFlag(ClosedDays.ChristmasEve) => "Juleaftensdag",
        (12, 31) when Closed.HasFlag(ClosedDays.NewYearsEve) => "Nytårsaftensdag",
        _ => null,
    };

    /// <summary>The day so many working days after another. The day itself does not count, whatever day it is.</summary>
    public DateOnly After(DateOnly day, int workingDays)
    {
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            workingDays -= IsOpen(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>How many working days passed after one day up to another; 0 on the same day.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var days = 0;

        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            days += IsOpen(day) ? 1 : 0;
        }

        return days;
    }

    /// <summary>How much time passed on working days between two instants (UTC): one day, from 14 on a Friday to 14 on the Monday.</summary>
    public TimeSpan Between(DateTime from, DateTime to)
    {
        var (begin, end) = (DanishTime.FromUtc(from), DanishTime.FromUtc(to));
        var passed = TimeSpan.Zero;

        for (var day = DateOnly.FromDateTime(begin); day.ToDateTime(TimeOnly.MinValue) < end; day = day.AddDays(1))
        {
            if (IsOpen(day))
            {
                var (midnight, next) = (day.ToDateTime(TimeOnly.MinValue), day.AddDays(1).ToDateTime(TimeOnly.MinValue));
                passed += (next < end ? next : end) - (midnight > begin ? midnight : begin);
            }
        }

        return passed;
    }
}
