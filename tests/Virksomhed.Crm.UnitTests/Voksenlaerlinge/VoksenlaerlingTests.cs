using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Voksenlaerlinge;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Voksenlaerlinge;

public class VoksenlaerlingTests
{
    private static readonly DateOnly Start = new(2026, 2, 1);
    private static readonly DateOnly End = new(2029, 1, 31);
    private static readonly Trade Carpenter = Trade.Add(580, "Tømrer", "Træfagenes byggeuddannelse", TradeSector.Byggeri, mayHaveVoksenelevloen: false);
    private static readonly Trade Carer = Trade.Add(580, "SOSU-hjælper", "Social- og sundhedshjælper", TradeSector.Sosu, mayHaveVoksenelevloen: true);

    [Theory]
    [InlineData(WayIn.Unemployment, true, SubsidyKind.ForUnemployed, "2026-03-01")]
    [InlineData(WayIn.EmployedUnskilled, true, SubsidyKind.ForUnskilled, "2026-03-01")]
    [InlineData(WayIn.Unemployment, false, SubsidyKind.None, null)]
    public void The_way_in_decides_the_subsidy_and_only_a_subsidy_has_a_deadline(WayIn wayIn, bool seeks, SubsidyKind kind, string? applyBy)
    {
        var agreed = Agree(Carpenter, seeks, wayIn: wayIn);

        Assert.Equal((kind, applyBy is null ? null : DateOnly.Parse(applyBy, null)), (agreed.Subsidy, agreed.ApplyBy));
    }

    [Fact]
    public void A_pupil_with_voksenelevloen_counts_but_gives_no_subsidy()
    {
        Assert.Throws<RuleBrokenException>(() => Agree(Carer, seeksSubsidy: true, hasVoksenelevloen: true));
        Assert.Equal(SubsidyKind.None, Agree(Carer, seeksSubsidy: false, hasVoksenelevloen: true).Subsidy);
        Assert.Equal(SubsidyKind.ForUnemployed, Agree(Carer, seeksSubsidy: true, hasVoksenelevloen: false).Subsidy);
    }

    [Theory]
    [InlineData("2026-01-31", VoksenlaerlingState.Coming)]
    [InlineData("2026-02-01", VoksenlaerlingState.Running)]
    [InlineData("2029-01-31", VoksenlaerlingState.Running)]
    [InlineData("2029-02-01", VoksenlaerlingState.AwaitsOutcome)]
    public void The_state_follows_the_days_until_there_is_an_outcome(string today, VoksenlaerlingState expected) =>
        Assert.Equal(expected, Agree(Carpenter, false).StateOn(DateOnly.Parse(today, null)));

    [Fact]
    public void What_is_broken_off_has_a_reason_and_can_be_opened_again()
    {
        var agreed = Agree(Carpenter, false);
        Assert.Throws<RuleBrokenException>(() => agreed.End(VoksenlaerlingOutcome.BrokenOff, Start.AddDays(9), null));
        Assert.Throws<RuleBrokenException>(() => agreed.End(VoksenlaerlingOutcome.Completed, Start.AddDays(-1), null));

        agreed.End(VoksenlaerlingOutcome.BrokenOff, Start.AddDays(9), BreakReason.Trial);
        Assert.Equal(VoksenlaerlingState.BrokenOff, agreed.StateOn(Start));
        agreed.Reopen();
        Assert.Equal((null, null, null), (agreed.Outcome, agreed.OutcomeOn, agreed.BreakReason));
    }

    public static TheoryData<int, int, int, int, bool> TwoPeriods => new()
    {
        { 0, 10, 11, 20, true },
        { 0, 10, 10, 20, false },
        { 5, 4, 11, 20, false },
        { -1, 10, 11, 20, false },
        { 0, 10, 11, 5000, false },
    };

    [Theory, MemberData(nameof(TwoPeriods))]
    public void Periods_lie_within_the_agreement_and_do_not_overlap(int from, int until, int from2, int until2, bool holds)
    {
        var agreed = Agree(Carpenter, false);
        var refused = Record.Exception(() => agreed.Plan(
            [new(PeriodKind.School, Start.AddDays(from), Start.AddDays(until)), new(PeriodKind.Training, Start.AddDays(from2), Start.AddDays(until2))]));

        Assert.Equal(holds, refused is null);
        Assert.Equal(holds ? 2 : 0, agreed.Periods.Count);
    }

    [Theory]
    [InlineData("2026-02-01")]
    [InlineData("2033-02-02")]
    public void An_agreement_ends_after_it_starts_and_within_seven_years(string end) =>
        Assert.Throws<RuleBrokenException>(() => Agree(Carpenter, false, endsOn: DateOnly.Parse(end, null)));

    private static Voksenlaerling Agree(Trade trade, bool seeksSubsidy, bool? hasVoksenelevloen = null, WayIn wayIn = WayIn.Unemployment, DateOnly? endsOn = null)
    {
        var data = new RegisterData { Name = "Nordals Tømrerforretning ApS" };
        var unit = ProductionUnit.Register(Employer.Register(580, "99000007", data, null), "1999000581", data, DateTime.UnixEpoch);

        return Voksenlaerling.Agree(unit, 1, trade, new()
        {
            StartsOn = Start, EndsOn = endsOn ?? End, WayIn = wayIn, HasVoksenelevloen = hasVoksenelevloen, SeeksSubsidy = seeksSubsidy,
        }, VoksenlaerlingRuleTests.Rule(new(2020, 1, 1)), DateTime.UnixEpoch);
    }
}
