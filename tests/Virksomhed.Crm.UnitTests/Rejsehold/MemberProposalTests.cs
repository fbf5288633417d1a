using Virksomhed.Crm.Domain.Rejsehold;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Rejsehold;

public class MemberProposalTests
{
    private const Weekdays EveryDay = Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday;

    private static readonly DateOnly Today = new(2026, 11, 23); // a Monday
    private static readonly ResponseRule Rules = ResponseRule.Default(580, new DateOnly(2020, 1, 1));
    private static readonly DispatchNeed Need = new() { PostalCode = "6200", Town = "Aabenraa", VisitDueOn = Today.AddDays(2), Hours = 2, FromDay = Today, FromHour = 10 };

    [Fact]
    public void Who_covers_the_town_comes_before_who_does_not() =>
        Assert.Equal([2, 3, 1], Proposed([Member(1, areas: "Padborg"), Member(2, areas: "6200, Rødekro"), Member(3, areas: "aabenraa")], [Booking(3, 0, 8)]));

    [Fact]
    public void Of_two_who_cover_it_the_one_with_less_booked_comes_first() =>
        Assert.Equal([2, 1], Proposed([Member(1), Member(2)], [Booking(1, 3, 8), Booking(1, 3, 9), Booking(2, 3, 8)]));

    [Fact]
    public void Who_can_come_in_time_comes_before_whose_area_it_is() =>
        Assert.Equal([2, 1], Proposed([Member(1, Weekdays.Friday, "6200"), Member(2, areas: "Padborg")], []));

    [Fact]
    public void The_time_is_the_first_that_is_free_for_all_the_hours() =>
        Assert.Equal(new(Today, 13, 2), First([Booking(1, 0, 11), Booking(1, 0, 12)], Need));

    [Theory]
    [InlineData(DayPart.Any, "2026-11-23", 10)]
    [InlineData(DayPart.Morning, "2026-11-23", 10)]
    [InlineData(DayPart.Afternoon, "2026-11-23", 12)]
    public void The_wished_part_of_the_day_is_kept(DayPart part, string day, int hour) =>
        Assert.Equal(new(DateOnly.ParseExact(day, "yyyy-MM-dd"), hour, 2), First([], Need with { WishedPart = part }));

    [Fact]
    public void The_wished_day_comes_first_and_another_where_it_is_full()
    {
        var wish = Need with { WishedOn = Today.AddDays(3) };
        var full = Enumerable.Range(8, 8).Select(hour => Booking(1, 3, hour)).ToArray();

        Assert.Equal(Today.AddDays(3), First([], wish)!.Day);
        Assert.Equal(Today, First(full, wish)!.Day);
    }

    [Fact]
    public void Closed_days_weekends_and_days_off_are_passed_over()
    {
        var christmas = Need with { FromDay = new DateOnly(2026, 12, 24), VisitDueOn = new DateOnly(2026, 12, 29) };

        Assert.Equal(new DateOnly(2026, 12, 28), First([], christmas)!.Day);
        Assert.Equal(Today.AddDays(2), Propose([Member(1, Weekdays.Wednesday)], [], Need)[0].Time!.Day);
    }

    [Fact]
    public void Late_in_the_day_tomorrow_is_the_first_that_can_be_reached() => Assert.Equal(new(Today.AddDays(1), 8, 2), First([], Need with { FromHour = 15 }));

    [Fact]
    public void Who_has_left_is_not_proposed_and_who_has_no_time_comes_last()
    {
        var left = Member(1);
        left.Change(EveryDay, 8, 16, null, isOnTeam: false);
        var full = from day in Enumerable.Range(0, MemberProposals.DaysAhead) from hour in Enumerable.Range(8, 8) select Booking(2, day, hour);

        var proposals = Propose([left, Member(2, areas: "6200"), Member(3, areas: "Padborg")], [.. full], Need);

        Assert.Equal([3, 2], proposals.Select(proposal => proposal.Member.UserId));
        Assert.Null(proposals[1].Time);
    }

    private static DispatchTime? First(DispatchBooking[] bookings, DispatchNeed need) => Propose([Member(1)], bookings, need)[0].Time;

    private static IEnumerable<int> Proposed(TeamMember[] team, DispatchBooking[] bookings) => Propose(team, bookings, Need).Select(proposal => proposal.Member.UserId);

    private static IReadOnlyList<MemberProposal> Propose(TeamMember[] team, DispatchBooking[] bookings, DispatchNeed need) => MemberProposals.Of(team, bookings, need, Rules);

    private static TeamMember Member(int userId, Weekdays days = EveryDay, string? areas = null) => TeamMember.Join(580, userId, days, 8, 16, areas);

    private static DispatchBooking Booking(int userId, int daysAhead, int hour) => new(userId, Today.AddDays(daysAhead), hour);
}
