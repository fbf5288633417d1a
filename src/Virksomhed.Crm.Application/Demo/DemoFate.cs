using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>How an agreement of the demo world ends, and what becomes of it.</summary>
internal static class DemoFate
{
    private const int LateDays = 12;

    private static readonly ConversionResult[] Results =
    [
        ConversionResult.None, ConversionResult.None, ConversionResult.None, ConversionResult.Hours, ConversionResult.Hours, ConversionResult.FullTime,
        ConversionResult.AnotherScheme, ConversionResult.AnotherScheme, ConversionResult.Apprentice, ConversionResult.Unknown,
    ];

    public static void Meet(Agreement agreement, DemoDice draw, DateOnly today)
    {
        if (agreement.EndsOn is not { } last)
        {
            Grow(agreement, draw, today);
            return;
        }

        // What ended lately may still wait for somebody to say so, and a little of the rest is forgotten.
        if (draw.Chance(last.AddDays(LateDays) > today ? .6 : .02))
        {
            return;
        }

        var brokenOff = draw.Chance(.12);
        var days = Math.Max(1, last.DayNumber - agreement.StartsOn.DayNumber);
        agreement.End(
            brokenOff ? AgreementStatus.BrokenOff : AgreementStatus.Ended,
            brokenOff ? agreement.StartsOn.AddDays(draw.Between(0, days)) : last,
            brokenOff ? draw.Of(DemoKinds.Reasons) : null);

        if (draw.Chance(.85))
        {
            var result = draw.Of(Results);
            agreement.Convert(result, result == ConversionResult.Hours ? draw.Between(4, 30) : null, last.AddDays(1));
        }
    }

    // Fleksjob are looked at after a year: four in ten have got more hours.
    private static void Grow(Agreement agreement, DemoDice draw, DateOnly today)
    {
        var checkedOn = agreement.StartsOn.AddDays(draw.Between(300, 400));

        if (checkedOn <= today && agreement.HoursAWeek is { } hours)
        {
            agreement.Check(Math.Min(37, hours + (draw.Chance(.4) ? draw.Between(1, 6) : 0)), checkedOn, checkedOn.AddYears(1));
        }
    }
}
