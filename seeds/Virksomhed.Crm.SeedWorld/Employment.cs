using System.Globalization;
using System.Text.Json;

namespace Virksomhed.Crm.SeedWorld;

/// <summary>Employees at the three cadences of the register: exact by month, by quarter and year only as an interval.</summary>
public static class Employment
{
    private const int MonthsShown = 13;

    /// <summary>The register is two months behind.</summary>
    private static readonly DateOnly LastMonth = new(2026, 8, 1);

    private static readonly (int Least, string Code)[] Intervals =
    [
        (1000, "ANTAL_1000_999999"), (500, "ANTAL_500_999"), (200, "ANTAL_200_499"), (100, "ANTAL_100_199"), (50, "ANTAL_50_99"),
        (20, "ANTAL_20_49"), (10, "ANTAL_10_19"), (5, "ANTAL_5_9"), (2, "ANTAL_2_4"), (1, "ANTAL_1_1"), (0, "ANTAL_0_0"),
    ];

    public static void WriteNewest(Utf8JsonWriter json, Establishment e)
    {
        // A firm without employees reports nothing; the register then has either no number or a yearly one.
        if (e.Ceased is not null || (e.Employees == 0 && !e.Has(Oddities.OnlyYearlySize))) return;
        if (!e.Has(Oddities.OnlyYearlySize))
        {
            json.WriteStartObject("nyesteErstMaanedsbeskaeftigelse");
            Month(json, LastMonth, e.Employees);
            json.WriteString("intervalKodeAntalAnsatte", Interval(e.Employees));
        }
        else if (e.Founded.Day % 2 == 0)
        {
            json.WriteStartObject("nyesteKvartalsbeskaeftigelse");
            json.WriteNumber("aar", 2026);
            json.WriteNumber("kvartal", 2);
            json.WriteString("intervalKodeAntalAnsatte", Interval(e.Employees));
        }
        else
        {
            json.WriteStartObject("nyesteAarsbeskaeftigelse");
            json.WriteNumber("aar", 2025);
            json.WriteString("intervalKodeAntalAnsatte", Interval(e.Employees));
        }
        json.WriteEndObject();
    }

    /// <summary>The number walks a few percent a month and ends at today's.</summary>
    public static void WriteMonths(Utf8JsonWriter json, Company company)
    {
        var prng = new Prng("months " + company.Cvr.ToString(CultureInfo.InvariantCulture));
        var numbers = new int[MonthsShown];
        numbers[^1] = company.Employees;
        for (var i = MonthsShown - 2; i >= 0; i--) numbers[i] = Math.Max(1, numbers[i + 1] * prng.Between(96, 103) / 100);
        json.WriteStartArray("erstMaanedsbeskaeftigelse");
        for (var i = 0; i < MonthsShown; i++)
        {
            json.WriteStartObject();
            Month(json, LastMonth.AddMonths(i - MonthsShown + 1), numbers[i]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Month(Utf8JsonWriter json, DateOnly month, int employees)
    {
        json.WriteNumber("aar", month.Year);
        json.WriteNumber("maaned", month.Month);
        json.WriteNumber("antalAnsatte", employees);
    }

    private static string Interval(int employees) => Intervals.First(i => employees >= i.Least).Code;
}
