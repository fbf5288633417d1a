using System.Globalization;

namespace Virksomhed.Crm.Domain;

/// <summary>A week as Danes number it (ISO 8601): Monday to Sunday, and week 1 is the one with the year's first Thursday.</summary>
public readonly record struct Week(int Year, int Number)
{
    public DateOnly Monday => ISOWeek.ToDateOnly(Year, Number, DayOfWeek.Monday);

    public DateOnly Sunday => Monday.AddDays(6);

    public static Week Of(DateOnly day) => new(ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));

    public Week Add(int weeks) => Of(Monday.AddDays(7 * weeks));

    /// <summary>So many weeks in a row, of which this is the last.</summary>
    public IEnumerable<Week> Back(int weeks)
    {
        var last = this;

        return Enumerable.Range(1 - weeks, weeks).Select(last.Add);
    }
}
