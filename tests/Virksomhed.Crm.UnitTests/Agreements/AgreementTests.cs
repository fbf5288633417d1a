using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Agreements;

public class AgreementTests
{
    private static readonly DateOnly Start = new(2026, 3, 1);
    private static readonly DateOnly End = new(2026, 5, 31);

    [Theory]
    [InlineData("2026-02-28", AgreementPhase.Coming)]
    [InlineData("2026-03-01", AgreementPhase.Running)]
    [InlineData("2026-05-31", AgreementPhase.Running)]
    [InlineData("2026-06-01", AgreementPhase.Overdue)]
    public void Days_decide_where_an_open_agreement_stands(string day, AgreementPhase phase) => Assert.Equal(phase, Made().PhaseOn(DateOnly.Parse(day, null)));

    [Fact]
    public void Without_an_end_it_runs_for_good() => Assert.Equal(AgreementPhase.Running, Made(ends: null).PhaseOn(new DateOnly(2099, 1, 1)));

    [Fact]
    public void Broken_off_needs_a_reason_and_moves_the_last_day()
    {
        var agreement = Made();
        Assert.Throws<RuleBrokenException>(() => agreement.End(AgreementStatus.BrokenOff, Start.AddDays(9), " "));
        Assert.Throws<RuleBrokenException>(() => agreement.End(AgreementStatus.Ended, Start.AddDays(-1), null));

        agreement.End(AgreementStatus.BrokenOff, Start.AddDays(9), "Fik job");

        Assert.Equal((AgreementPhase.BrokenOff, Start.AddDays(9)), (agreement.PhaseOn(Start), agreement.EndsOn));
    }

    [Fact]
    public void Hours_come_only_with_ordinary_hours()
    {
        Assert.Throws<RuleBrokenException>(() => Made().Convert(ConversionResult.None, 10, End));
        Assert.Throws<RuleBrokenException>(() => Made().Convert(ConversionResult.Hours, 49, End));
        Made().Convert(ConversionResult.Hours, 10, End);
    }

    [Fact]
    public void An_end_before_the_start_is_refused() => Assert.Throws<RuleBrokenException>(() => Made(Start.AddDays(-1)));

    private static Agreement Made() => Made(End);

    private static Agreement Made(DateOnly? ends) => Agreement.Record(
        new(580, 1, 1), 1, null, new() { StartsOn = Start, EndsOn = ends }, Guid.NewGuid(), new DateTime(2026, 2, 1, 12, 0, 0, DateTimeKind.Utc));
}
