using Virksomhed.Crm.Domain.CsrMaerker;
using Xunit;

namespace Virksomhed.Crm.UnitTests.CsrMaerker;

public class CsrYearTests
{
    [Fact]
    public void New_returning_and_lapsed_are_told_against_all_years_before()
    {
        CsrHolding[] holdings = [new(1, 2025), new(2, 2025), new(2, 2025), new(1, 2026), new(3, 2026), new(2, 2027), new(4, 2027)];

        Assert.Equal(
            [new CsrYear(2025, 2, 2, 0, 0), new(2026, 2, 1, 1, 1), new(2027, 2, 1, 1, 2)],
            CsrYear.Of(holdings));
    }

    [Fact]
    public void Nobody_lapses_over_a_year_that_is_missing() =>
        Assert.Equal(0, CsrYear.Of([new(1, 2024), new(2, 2026)])[1].Lapsed);
}
