using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Rejsehold;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Rejsehold;

public class DispatchTests
{
    private static readonly DateOnly Today = new(2026, 11, 23); // a Monday
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
    private static readonly ResponseRule Rules = ResponseRule.Default(580, new DateOnly(2020, 1, 1));
    private static readonly TeamMember Member = TeamMember.Join(580, userId: 7, Weekdays.Monday | Weekdays.Tuesday | Weekdays.Friday, 8, 16, null);

    [Fact]
    public void Asking_starts_the_clock_by_the_rule_of_the_day()
    {
        var dispatch = Asked();

        Assert.Equal((new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 25)), (dispatch.AnswerDueOn, dispatch.VisitDueOn));
        Assert.Equal(DispatchState.Requested, dispatch.State);
        Assert.Null(dispatch.AnsweredOn);
    }

    [Fact]
    public void Planning_books_each_hour_and_is_an_answer()
    {
        var dispatch = Planned(Today.AddDays(1), 9, 3);

        Assert.Equal([9, 10, 11], dispatch.Bookings.Select(booking => booking.Hour));
        Assert.All(dispatch.Bookings, booking => Assert.Equal((7, Today.AddDays(1)), (booking.UserId, booking.Day)));
        Assert.Equal(Today, dispatch.AnsweredOn);
    }

    [Fact]
    public void Moving_by_an_hour_keeps_the_rows_of_the_hours_that_stay()
    {
        var dispatch = Planned(Today, 9, 2);
        var kept = dispatch.Bookings.Single(booking => booking.Hour == 10);
        Plan(dispatch, new(Today, 10, 2));

        Assert.Equal([10, 11], dispatch.Bookings.Select(booking => booking.Hour).Order());
        Assert.Same(kept, dispatch.Bookings.Single(booking => booking.Hour == 10));
    }

    [Theory]
    [InlineData("2026-11-22", 9, 2)] // yesterday, a Sunday
    [InlineData("2026-11-25", 9, 2)] // Wednesday: not a day of the member's
    [InlineData("2026-11-28", 9, 2)] // Saturday
    [InlineData("2026-12-25", 9, 2)] // a Friday, but Juledag
    [InlineData("2026-11-24", 7, 2)] // before the member's hours
    [InlineData("2026-11-24", 15, 2)] // past them
    [InlineData("2026-11-24", 9, 0)]
    [InlineData("2026-11-24", 8, 9)]
    public void A_time_at_which_nobody_can_go_is_refused(string day, int hour, int hours) =>
        Assert.Throws<RuleBrokenException>(() => Plan(Asked(), new(DateOnly.ParseExact(day, "yyyy-MM-dd"), hour, hours)));

    [Theory]
    [InlineData("2026-11-24", 8, 8)]
    [InlineData("2026-11-24", 15, 1)]
    [InlineData("2026-11-23", 8, 1)]
    public void The_edges_of_a_members_day_can_be_booked(string day, int hour, int hours) =>
        Assert.Equal(DispatchState.Planned, Plan(Asked(), new(DateOnly.ParseExact(day, "yyyy-MM-dd"), hour, hours)).State);

    [Theory]
    [InlineData(true, DispatchState.Held)]
    [InlineData(false, DispatchState.FollowedUp)]
    public void A_report_ends_the_clock_and_is_followed_up_where_nothing_was_promised(bool hasFollowUps, DispatchState state)
    {
        var dispatch = Planned(Today, 9, 2);
        dispatch.Report(contactId: 3, Today, DispatchOutcome.ToolsAgreed, hasFollowUps, Guid.NewGuid());

        Assert.Equal((state, Today, 3), (dispatch.State, dispatch.HeldOn, dispatch.ContactId));
        Assert.Throws<RuleBrokenException>(() => dispatch.Report(4, Today, DispatchOutcome.NoNeed, false, Guid.NewGuid()));
    }

    [Fact]
    public void What_is_not_planned_cannot_be_reported_and_what_is_not_held_cannot_be_finished()
    {
        Assert.Throws<RuleBrokenException>(() => Asked().Report(3, Today, DispatchOutcome.NoNeed, false, Guid.NewGuid()));
        Assert.Throws<RuleBrokenException>(() => Planned(Today, 9, 2).Finish());
        Assert.Throws<RuleBrokenException>(() => Planned(Today, 9, 2).Report(3, Today.AddDays(-1), DispatchOutcome.NoNeed, false, Guid.NewGuid()));
    }

    [Fact]
    public void Calling_off_frees_the_hours_needs_a_reason_and_is_final()
    {
        var dispatch = Planned(Today, 9, 2);
        Assert.Throws<RuleBrokenException>(() => dispatch.Cancel(" ", Today));
        dispatch.Cancel("Løst i telefonen", Today);

        Assert.Empty(dispatch.Bookings);
        Assert.Throws<RuleBrokenException>(() => Plan(dispatch, new(Today, 9, 2)));
        Assert.Throws<RuleBrokenException>(() => dispatch.Promise([Rules]));
    }

    [Fact]
    public void Only_the_first_answer_counts()
    {
        var dispatch = Asked();
        dispatch.Answer(Today);

        Assert.Throws<RuleBrokenException>(() => dispatch.Answer(Today.AddDays(1)));
        Assert.Equal(Today, Plan(dispatch, new(Today.AddDays(1), 9, 1)).AnsweredOn);
    }

    [Fact]
    public void Somebody_must_have_asked_and_for_a_day_that_comes()
    {
        Assert.Throws<RuleBrokenException>(() => Ask(Content with { AskedByRole = null }));
        Assert.Throws<RuleBrokenException>(() => Ask(Content with { WishedOn = Today.AddDays(-1) }));
        Assert.Equal(Today, Ask(Content with { WishedOn = Today }).WishedOn);
    }

    private static DispatchContent Content { get; } = new() { Reason = DispatchReason.BeforeLeave, Urgency = DispatchUrgency.High, AskedByRole = "HR-chef" };

    private static Dispatch Asked() => Ask(Content);

    private static Dispatch Ask(DispatchContent content)
    {
        var data = new RegisterData { Name = "Prøve ApS" };
        var unit = ProductionUnit.Register(Employer.Register(580, "99000007", data, Now), "1999000580", data, Now);
        var dispatch = Dispatch.Ask(unit, takenInById: 1, content, Guid.NewGuid(), Now);
        dispatch.Promise([Rules]);

        return dispatch;
    }

    private static Dispatch Planned(DateOnly day, int hour, int hours) => Plan(Asked(), new(day, hour, hours));

    private static Dispatch Plan(Dispatch dispatch, DispatchTime time)
    {
        dispatch.Plan(Member, "Pia", time, Rules, Today);

        return dispatch;
    }
}
