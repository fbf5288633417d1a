using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.FollowUps;

/// <summary>The quick dates for what happens after a contact.</summary>
public enum NextStep
{
    [Display(Name = "Intet")] None,
    [Display(Name = "Om 1 uge")] InOneWeek,
    [Display(Name = "Om 2 uger")] InTwoWeeks,
    [Display(Name = "Om 3 mdr.")] InThreeMonths,
    [Display(Name = "Vælg dag")] OnDay,
}

public static class NextSteps
{
    /// <summary>The day of a quick date; null when nothing is planned. A weekend moves to the Monday after it.</summary>
    public static DateOnly? DueOn(this NextStep step, DateOnly today, DateOnly? chosen) => step switch
    {
        NextStep.InOneWeek => Weekday(today.AddDays(7)),
        NextStep.InTwoWeeks => Weekday(today.AddDays(14)),
        NextStep.InThreeMonths => Weekday(today.AddMonths(3)),
        NextStep.OnDay => chosen,
        _ => null,
    };

    private static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}
