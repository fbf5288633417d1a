using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;
using Xunit;

namespace Virksomhed.Crm.UnitTests.CsrMaerker;

public class CsrRuleSetTests
{
    private static readonly CsrTerms Aabenraa2023 = new()
    {
        ThresholdPercent = 10,
        Schemes = ["virksomhedspraktik", "fleksjob", "eud_elev"],
        Denominator = CsrDenominator.AllStaff,
        OpensOn = new(2022, 10, 1),
        ClosesOn = new(2022, 12, 15),
        ClosesAt = new(12, 0),
    };

    private static readonly CsrTerms Aabenraa2018 = new()
    {
        ThresholdPercent = 5,
        Schemes = ["virksomhedspraktik", "fleksjob"],
        SecondThresholdPercent = 5,
        SecondSchemes = ["voksenlaerling", "eud_elev"],
        EitherBelow = 10,
        LookBackMonths = 3,
    };

    [Theory]
    [InlineData(99, 1000, false, "9.9")]
    [InlineData(100, 1000, true, "10.0")]
    [InlineData(1, 10, true, "10.0")]
    [InlineData(1, 11, false, "9.0")]
    [InlineData(9996, 100000, false, "9.9")]
    [InlineData(0, 10, false, "0.0")]
    [InlineData(3, 0, false, "0.0")]
    public void A_share_meets_the_threshold_exactly_at_it_and_is_never_rounded_up_to_it(int persons, int staff, bool meets, string shown)
    {
        var verdict = Set(2023, Aabenraa2023).Judge(staff, [new("fleksjob", persons)]);

        Assert.Equal(meets, verdict.Meets);
        Assert.Equal(decimal.Parse(shown, System.Globalization.CultureInfo.InvariantCulture), verdict.Percent);
    }

    [Theory]
    [InlineData(100, 1000, false)]
    [InlineData(101, 1000, true)]
    public void More_than_the_threshold_is_not_met_by_the_threshold_itself(int persons, int staff, bool meets) =>
        Assert.Equal(meets, Set(2022, Aabenraa2023 with { MoreThan = true }).Judge(staff, [new("fleksjob", persons)]).Meets);

    [Theory]
    [InlineData(9, 1, 0, true)] // fewer than ten: either
    [InlineData(9, 0, 1, true)]
    [InlineData(9, 0, 0, false)]
    [InlineData(10, 1, 0, false)] // ten: both
    [InlineData(10, 0, 1, false)]
    [InlineData(10, 1, 1, true)]
    [InlineData(20, 1, 1, true)] // 5.0 % of each
    [InlineData(21, 1, 1, false)]
    public void In_2018_employers_with_ten_employees_had_to_meet_both_demands_and_smaller_ones_either(int staff, int first, int second, bool meets) =>
        Assert.Equal(meets, Set(2018, Aabenraa2018).Judge(staff, [new("fleksjob", first), new("eud_elev", second)]).Meets);

    [Fact]
    public void A_scheme_that_the_year_does_not_count_counts_for_nothing() =>
        Assert.False(Set(2023, Aabenraa2023).Judge(10, [new("smaajob", 10)]).Meets);

    [Fact]
    public void Unpaid_trainees_are_added_to_what_the_register_knows_only_where_the_rules_count_all_staff()
    {
        CsrPersons[] persons = [new("virksomhedspraktik", 2), new("beredskab", 1), new("fleksjob", 5)];

        Assert.Equal(23, Set(2023, Aabenraa2023).StaffOf(20, persons));
        Assert.Equal(20, Set(2023, Aabenraa2023 with { Denominator = CsrDenominator.PaidStaff }).StaffOf(20, persons));
    }

    [Theory]
    [InlineData("2022-09-30 23:59:59", false)]
    [InlineData("2022-10-01 00:00:00", true)]
    [InlineData("2022-12-15 11:59:59", true)]
    [InlineData("2022-12-15 12:00:59", true)]
    [InlineData("2022-12-15 12:01:00", false)]
    [InlineData("2022-12-16 00:00:00", false)]
    public void The_window_opens_at_midnight_and_closes_after_the_last_minute(string danish, bool open) =>
        Assert.Equal(open, Set(2023, Aabenraa2023).IsOpen(Utc(danish)));

    [Fact]
    public void Without_an_hour_the_last_day_is_open_until_midnight()
    {
        var rules = Set(2023, Aabenraa2023 with { ClosesAt = null });

        Assert.True(rules.IsOpen(Utc("2022-12-15 23:59:59")));
        Assert.False(rules.IsOpen(Utc("2022-12-16 00:00:00")));
    }

    [Fact]
    public void Without_a_window_nothing_is_open() =>
        Assert.False(Set(2023, Aabenraa2023 with { OpensOn = null, ClosesOn = null }).IsOpen(Utc("2022-11-01 12:00:00")));

    [Theory]
    [InlineData(3, "2018-12-15", "2018-09-16", "2018-12-15")]
    [InlineData(3, "2018-05-31", "2018-03-01", "2018-05-31")]
    [InlineData(1, "2019-03-31", "2019-03-01", "2019-03-31")]
    [InlineData(null, "2018-12-15", "2018-01-01", "2018-12-31")]
    public void The_look_back_is_whole_months_up_to_the_application_or_the_calendar_year_before(int? months, string applied, string first, string last) =>
        Assert.Equal((Day(first), Day(last)), Set(2019, Aabenraa2023 with { LookBackMonths = months }).Period(Day(applied)));

    [Fact]
    public void A_changed_rule_set_keeps_how_it_read()
    {
        var rules = Set(2023, Aabenraa2023);
        rules.Change(Aabenraa2023 with { ThresholdPercent = 12 }, "Krav: mindst 10 %", 7, Utc("2022-09-01 10:00:00"));

        Assert.Equal(12, rules.ThresholdPercent);
        Assert.Equal(("Krav: mindst 10 %", 7), (Assert.Single(rules.Revisions).Was, rules.Revisions[0].ChangedById));
    }

    [Theory]
    [InlineData(1999, "mellem 2000 og 2100")]
    [InlineData(2000, null)]
    [InlineData(2100, null)]
    [InlineData(2101, "mellem 2000 og 2100")]
    public void Rules_are_of_a_year(int year, string? why) => Refusals.Check(why, () => Set(year, Aabenraa2023));

    public static TheoryData<CsrTerms, string?> Terms => new()
    {
        { Aabenraa2018, null },
        { Aabenraa2018 with { ThresholdPercent = 0 }, "mellem 0 og 100 %" },
        { Aabenraa2018 with { ThresholdPercent = 100, SecondThresholdPercent = 100 }, null },
        { Aabenraa2018 with { ThresholdPercent = 100.1m }, "mellem 0 og 100 %" },
        { Aabenraa2018 with { SecondThresholdPercent = 0 }, "mellem 0 og 100 %" },
        { Aabenraa2018 with { SecondThresholdPercent = 100.1m }, "mellem 0 og 100 %" },
        { Aabenraa2018 with { Schemes = [] }, "mindst én ordning" },
        { Aabenraa2018 with { SecondSchemes = [] }, "både en tærskel og ordninger" },
        { Aabenraa2018 with { SecondThresholdPercent = null }, "både en tærskel og ordninger" },
        { Aabenraa2018 with { LookBackMonths = 0 }, "fra 1 til 24 måneder" },
        { Aabenraa2018 with { LookBackMonths = 1 }, null },
        { Aabenraa2018 with { LookBackMonths = CsrRuleSet.MaxLookBackMonths }, null },
        { Aabenraa2018 with { LookBackMonths = CsrRuleSet.MaxLookBackMonths + 1 }, "fra 1 til 24 måneder" },
        { Aabenraa2023 with { ClosesOn = Aabenraa2023.OpensOn }, null },
        { Aabenraa2023 with { ClosesOn = new(2022, 9, 30) }, "Ansøgningsvinduet" },
        { Aabenraa2023 with { ClosesOn = null }, "Ansøgningsvinduet" },
    };

    [Theory, MemberData(nameof(Terms))]
    public void Terms_that_say_nothing_or_too_much_are_refused(CsrTerms terms, string? why) => Refusals.Check(why, () => Set(2018, terms));

    [Fact]
    public void What_the_rules_count_and_nothing_tells_of_is_named()
    {
        Assert.Equal(["eud_elev"], Set(2018, Aabenraa2018).Untold().Select(scheme => scheme.Code));
        Assert.Empty(Set(2018, Aabenraa2023 with { Schemes = ["fleksjob", "voksenlaerling"] }).Untold());
    }

    private static CsrRuleSet Set(int year, CsrTerms terms) => CsrRuleSet.For(580, year, terms, "Prøve", null);

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTime Utc(string danish) => DanishTime.ToUtc(DateTime.Parse(danish, System.Globalization.CultureInfo.InvariantCulture));
}
