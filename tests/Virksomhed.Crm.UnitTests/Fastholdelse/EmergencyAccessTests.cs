using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Fastholdelse;

[Trait("Requirement", "R25")]
public class EmergencyAccessTests
{
    private const int Responsible = 7;
    private const int Colleague = 8;
    private const int Stranger = 9;
    private const int Leader = 10;
    private const string Reason = "Arbejdsgiveren ringer, kollegaen er syg";

    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(24, (24 * 3600) - 1, true)]
    [InlineData(24, 24 * 3600, false)]
    [InlineData(24, (24 * 3600) + 1, false)]
    [InlineData(72, (72 * 3600) - 1, true)]
    [InlineData(72, 72 * 3600, false)]
    public void It_is_open_until_the_hours_are_over_and_not_a_second_longer(int hours, int secondsLater, bool isOpen) =>
        Assert.Equal(isOpen, Open(hours: hours).IsOpenAt(Now.AddSeconds(secondsLater)));

    [Theory]
    [InlineData(Responsible)]
    [InlineData(Colleague)]
    public void Who_is_on_the_case_needs_none(int userId) => Assert.Throws<RuleBrokenException>(() => Open(userId));

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("haster meget", false)]
    [InlineData("  jeg \n skal   se ", false)]
    [InlineData("jeg skal se den", true)]
    public void A_reason_is_some_words(string? reason, bool isEnough) => Assert.Equal(isEnough, EmergencyAccess.IsEnough(reason));

    [Fact]
    public void Without_a_reason_nothing_is_opened() => Assert.Throws<RuleBrokenException>(() => Open(reason: "haster"));

    [Theory]
    [InlineData(EmergencyVerdict.InOrder, null, true)]
    [InlineData(EmergencyVerdict.NotInOrder, "Kunne have ventet", false)]
    public void A_leader_reviews_it_once_and_one_that_was_wrong_is_over_at_once(EmergencyVerdict verdict, string? remark, bool isStillOpen)
    {
        var access = Open();
        access.Review(verdict, remark, Leader, Now.AddHours(1));

        Assert.Equal(isStillOpen, access.IsOpenAt(Now.AddHours(1)));
        Assert.Equal((verdict, remark, Leader, Now.AddHours(1)), (access.Verdict!.Value, access.Remark, access.ReviewedById!.Value, access.ReviewedAt!.Value));
        Assert.Throws<RuleBrokenException>(() => access.Review(EmergencyVerdict.InOrder, null, Leader, Now.AddHours(2)));
    }

    [Fact]
    public void A_review_after_the_end_moves_no_end()
    {
        var access = Open(hours: 24);
        access.Review(EmergencyVerdict.NotInOrder, "Kunne have ventet", Leader, Now.AddDays(3));

        Assert.Equal(Now.AddHours(24), access.EndsAt);
    }

    [Fact]
    public void Nobody_reviews_their_own_and_what_is_wrong_is_said()
    {
        Assert.Contains("en anden leder", Assert.Throws<RuleBrokenException>(() => Open().Review(EmergencyVerdict.InOrder, null, Stranger, Now)).Message, StringComparison.Ordinal);
        Assert.Throws<RuleBrokenException>(() => Open().Review(EmergencyVerdict.NotInOrder, " ", Leader, Now));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(72, true)]
    [InlineData(73, false)]
    public void The_municipality_decides_the_hours_within_reason(int hours, bool isAllowed)
    {
        var refused = Record.Exception(() => AccessRule.Of(580, new(2026, 1, 1), new(6, 30, 400, 5, hours), "Sikkerhedspolitik", null, null));

        Assert.Equal(isAllowed, refused is null);
        Assert.Equal(24, AccessRule.Proposed.EmergencyHours);
    }

    private static EmergencyAccess Open(int userId = Stranger, string reason = Reason, int hours = 24)
    {
        var data = new RegisterData { Name = "Nordals ApS" };
        var unit = ProductionUnit.Register(Employer.Register(580, "99000007", data, Now), "1999000580", data, Now);
        var sag = Fastholdelsessag.Open(unit, Responsible, new() { OpenedOn = new(2026, 11, 1), AskedBy = AskedBy.Employer, AskedThrough = AskedThrough.Phone, LongLeave = LongLeave.Unknown }, Guid.NewGuid(), Now);
        sag.Admit(Colleague);

        return EmergencyAccess.Open(sag, userId, reason, hours, Guid.NewGuid(), Now);
    }
}
