using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Employers;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Agreements;

public class ExtraEmploymentTests
{
    private static readonly DateOnly Day = new(2026, 8, 31);

    [Theory]
    [InlineData(10, 10, true, false, ExtraEmploymentResult.Met)]
    [InlineData(10, 9, true, false, ExtraEmploymentResult.Met)]
    [InlineData(10, 11, true, false, ExtraEmploymentResult.NotMet)]
    [InlineData(10, 9, false, false, ExtraEmploymentResult.NotMet)]
    [InlineData(10, 9, true, true, ExtraEmploymentResult.NotMet)]
    [InlineData(10, 9, null, false, ExtraEmploymentResult.Incomplete)]
    [InlineData(10, 9, true, null, ExtraEmploymentResult.Incomplete)]
    [InlineData(10, null, true, false, ExtraEmploymentResult.Incomplete)]
    [InlineData(null, null, null, true, ExtraEmploymentResult.NotMet)]
    public void Four_facts_decide(int? latest, int? average, bool? confirmed, bool? vacated, ExtraEmploymentResult expected)
    {
        var check = Check();
        check.Count(latest, latest is null ? null : Day, average, average is null ? null : Day);
        check.Confirm(confirmed, confirmed is null ? null : Day);
        check.Vacated(vacated, vacated is null ? null : Day);

        Assert.Equal(expected, check.Result);
    }

    [Fact]
    public void A_fact_without_its_date_is_refused()
    {
        Assert.Throws<RuleBrokenException>(() => Check().Count(10, null, null, null));
        Assert.Throws<RuleBrokenException>(() => Check().Confirm(true, null));
        Assert.Throws<RuleBrokenException>(() => Check().Vacated(null, Day));
    }

    [Fact]
    public void Twelve_months_in_a_row_give_the_latest_and_their_average()
    {
        var months = Enumerable.Range(0, 13).Select(back => new MonthFigure(new DateOnly(2026, 8, 1).AddMonths(-back), Employees: back == 0 ? 24 : 12, FullTimePersons: null)).ToList();

        Assert.Equal(new TwelveMonths(new DateOnly(2026, 8, 1), 24, 13, InFullTimePersons: false), TwelveMonths.Of(months));
        Assert.Null(TwelveMonths.Of(months.Take(11)));
        Assert.Null(TwelveMonths.Of(months.Where(month => month.Month.Month != 3)));
    }

    private static ExtraEmployment Check() => ExtraEmployment.For(Agreement.Record(
        new(580, 1, 1), 1, null, new() { StartsOn = Day }, Guid.NewGuid(), new DateTime(2026, 8, 31, 12, 0, 0, DateTimeKind.Utc)));
}
