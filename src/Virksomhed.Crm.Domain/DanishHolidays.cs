namespace Virksomhed.Crm.Domain;

/// <summary>The public holidays of Denmark. They are those of the Folkekirke and New Year's Day; days that offices close by custom are not among them.</summary>
public static class DanishHolidays
{
    /// <summary>Store Bededag is no holiday from 2024 on (lov nr. 214 af 06/03/2023).</summary>
    private const int FirstYearWithoutStoreBededag = 2024;

    public static bool IsHoliday(DateOnly day) => Name(day) is not null;

    /// <summary>What the holiday is called; null on any other day.</summary>
    public static string? Name(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => "Nytårsdag",
        (12, 25) => "Juledag",
        (12, 26) => "2. juledag",
        _ => MovingName(day),
    };

    // By Meeus, Jones and Butcher, for any year of the Gregorian calendar.
    public static DateOnly EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = ((8 * b) + 13) / 25;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (19 * l)) / 433;
        var month = (h + l - (7 * m) + 90) / 25;

        return new(year, month, (h + l - (7 * m) + (33 * month) + 19) % 32);
    }

    private static string? MovingName(DateOnly day) => (day.DayNumber - EasterSunday(day.Year).DayNumber) switch
    {
        -3 => "Skærtorsdag",
        -2 => "Langfredag",
        0 => "Påskedag",
        1 => "2. påskedag",
        26 when day.Year < FirstYearWithoutStoreBededag => "Store bededag",
        39 => "Kristi himmelfartsdag",
        49 => "Pinsedag",
        50 => "2. pinsedag",
        _ => null,
    };
}
