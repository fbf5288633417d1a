using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Domain.Agreements;

/// <summary>The latest month's employees against the average of the twelve months that end with it (Virk, løntilskud).</summary>
public sealed record TwelveMonths(DateOnly LatestMonth, decimal Latest, decimal Average, bool InFullTimePersons)
{
    private const int Months = 12;

    /// <summary>Null unless each of the twelve months is known, in the same unit.</summary>
    public static TwelveMonths? Of(IEnumerable<MonthFigure> figures)
    {
        var known = figures.Where(figure => figure.Best is not null).OrderByDescending(figure => figure.Month).Take(Months).ToList();

        if (known.Count < Months || known[^1].Month != known[0].Month.AddMonths(1 - Months))
        {
            return null;
        }

        var fullTime = known.TrueForAll(figure => figure.FullTimePersons is not null);
        var numbers = known.ConvertAll(figure => (decimal?)(fullTime ? figure.FullTimePersons : figure.Employees));

        return numbers.Exists(number => number is null) ? null
            : new(known[0].Month, numbers[0]!.Value, Math.Round(numbers.Average()!.Value, 2, MidpointRounding.AwayFromZero), fullTime);
    }
}
