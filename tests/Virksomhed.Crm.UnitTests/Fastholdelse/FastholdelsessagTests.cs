using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Fastholdelse;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Fastholdelse;

public class FastholdelsessagTests
{
    private const int Me = 7;

    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly MilestoneRule[] Rules =
    [
        .. new[] { (Milestone.EmployerTalk, 4), (Milestone.RoundTable, 8) }.Select(one => MilestoneRule.Of(
            580, new() { Milestone = one.Item1, ValidFrom = new(2010, 1, 1), Weeks = one.Item2, IsVoluntary = false, What = "Samtale", LegalBasis = "Loven" }, "Kilden")),
    ];

    [Fact]
    public void The_next_deadline_is_the_first_milestone_that_is_neither_held_nor_left_out()
    {
        var sag = Open(firstSickDay: Today.AddDays(-60));
        sag.MeetDeadline(Rules);
        Assert.Equal((Milestone.EmployerTalk, Today.AddDays(-32)), (sag.Deadline!.Value, sag.DeadlineOn!.Value));

        sag.Mark(Milestone.EmployerTalk, Today, isHeld: false, Me);
        sag.MeetDeadline(Rules);
        Assert.Equal((Milestone.RoundTable, Today.AddDays(-4)), (sag.Deadline!.Value, sag.DeadlineOn!.Value));
    }

    [Fact]
    public void A_round_table_meets_its_milestone()
    {
        var sag = Open(firstSickDay: Today.AddDays(-60));
        sag.Record(FastholdelseStep.RoundTable, Today, Me, null, Today);

        Assert.True(Assert.Single(sag.Marks).IsHeld);
    }

    [Fact]
    public void Without_a_first_sick_day_there_is_no_timeline()
    {
        var sag = Open(firstSickDay: null);
        sag.MeetDeadline(Rules);

        Assert.Null(sag.DeadlineOn);
        Assert.Empty(sag.Timeline(Rules));
    }

    [Fact]
    public void A_closed_case_has_no_deadline_and_takes_no_more_steps()
    {
        var sag = Open(firstSickDay: Today.AddDays(-60));
        sag.Close(FastholdelseOutcome.FullyBack, Today, Me, Today);
        sag.MeetDeadline(Rules);

        Assert.Null(sag.DeadlineOn);
        Assert.Throws<RuleBrokenException>(() => sag.Record(FastholdelseStep.Advice, Today, Me, null, Today));
        Assert.Throws<RuleBrokenException>(() => sag.PlanNext(Today, null));
    }

    [Fact]
    public void A_case_taken_up_again_stands_where_it_had_come_to()
    {
        var sag = Open(firstSickDay: null);
        sag.Record(FastholdelseStep.Advice, Today, Me, null, Today);
        sag.Close(FastholdelseOutcome.Unknown, Today, Me, Today);
        sag.Reopen(Me, Today);

        Assert.Equal((FastholdelseStep.Advice, null, null), (sag.Step, sag.Outcome, sag.ClosedOn));
    }

    [Fact]
    public void A_step_lies_between_the_opening_and_today()
    {
        var sag = Open(firstSickDay: null);

        Assert.Throws<RuleBrokenException>(() => sag.Record(FastholdelseStep.Advice, Today.AddDays(1), Me, null, Today));
        Assert.Throws<RuleBrokenException>(() => sag.Record(FastholdelseStep.Advice, Today.AddDays(-6), Me, null, Today));
        Assert.Throws<RuleBrokenException>(() => sag.Record(FastholdelseStep.Closed, Today, Me, null, Today));
        Assert.Throws<RuleBrokenException>(() => sag.Agree(FastholdelseTools.None, Today, Me, null, Today));
    }

    [Fact]
    public void A_new_responsible_is_no_longer_a_colleague_on_the_case()
    {
        var sag = Open(firstSickDay: null);
        sag.Admit(8);
        Assert.Throws<RuleBrokenException>(() => sag.Admit(8));
        Assert.Throws<RuleBrokenException>(() => sag.Admit(Me));
        sag.HandOver(8);

        Assert.Equal(8, sag.ResponsibleId);
        Assert.Empty(sag.Colleagues);
        Assert.Throws<RuleBrokenException>(() => sag.Dismiss(8));
    }

    private static Fastholdelsessag Open(DateOnly? firstSickDay)
    {
        var data = new RegisterData { Name = "Nordals Tømrer" };
        var unit = ProductionUnit.Register(Employer.Register(580, "99000007", data, Now), "1999000580", data, Now);
        var content = new FastholdelseContent { OpenedOn = Today.AddDays(-5), AskedBy = AskedBy.Employer, AskedThrough = AskedThrough.Phone, FirstSickDay = firstSickDay, LongLeave = LongLeave.Unknown };

        return Fastholdelsessag.Open(unit, Me, content, Guid.NewGuid(), Now);
    }
}
