using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Reports;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Reports;

public class CommitteeReportTests
{
    private const int Manager = 7;

    private static readonly CommitteePeriod October = new(CommitteePeriodKind.Month, new(2026, 10, 1));
    private static readonly DateTime During = new(2026, 10, 20, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime After = new(2026, 11, 3, 8, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<string, Action<CommitteeReport>> Steps = new()
    {
        ["summarise"] = report => report.Summarise("Rettet"),
        ["comment"] = report => report.Comment(2, "Nyt"),
        ["approve"] = report => report.Approve([Figure()], Manager, After),
        ["lock"] = report => report.Lock(Manager, After),
        ["reopen"] = report => report.Reopen("For sent registreret", Manager, After),
    };

    public static TheoryData<CommitteeReportState, string, CommitteeReportState?> Moves => new()
    {
        { CommitteeReportState.Draft, "summarise", CommitteeReportState.Draft },
        { CommitteeReportState.Draft, "comment", CommitteeReportState.Draft },
        { CommitteeReportState.Draft, "approve", CommitteeReportState.Approved },
        { CommitteeReportState.Draft, "lock", null },
        { CommitteeReportState.Draft, "reopen", null },
        { CommitteeReportState.Approved, "summarise", null },
        { CommitteeReportState.Approved, "comment", null },
        { CommitteeReportState.Approved, "approve", null },
        { CommitteeReportState.Approved, "lock", CommitteeReportState.Locked },
        { CommitteeReportState.Approved, "reopen", CommitteeReportState.Draft },
        { CommitteeReportState.Locked, "summarise", null },
        { CommitteeReportState.Locked, "comment", null },
        { CommitteeReportState.Locked, "approve", null },
        { CommitteeReportState.Locked, "lock", null },
        { CommitteeReportState.Locked, "reopen", null },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void Each_step_leads_on_or_is_refused_and_changes_nothing(CommitteeReportState from, string step, CommitteeReportState? to)
    {
        var report = In(from);

        if (to is null)
        {
            Assert.Throws<RuleBrokenException>(() => Steps[step](report));
        }
        else
        {
            Steps[step](report);
        }

        Assert.Equal(to ?? from, report.State);
        Assert.Equal(step == "summarise" && to is not null ? "Rettet" : "Det går godt.", report.Summary);
    }

    [Theory]
    [InlineData("2026-10-31T22:59:59", false)] // the last second of October in Denmark
    [InlineData("2026-10-31T23:00:00", true)]
    public void It_is_approved_when_the_period_is_over_in_Denmark(string at, bool may)
    {
        var (report, now) = (In(CommitteeReportState.Draft), DateTime.SpecifyKind(DateTime.Parse(at, null), DateTimeKind.Utc));
        var approve = Record.Exception(() => report.Approve([Figure()], Manager, now));

        Assert.Equal(may, approve is null);
    }

    [Fact]
    public void It_is_not_approved_without_a_summary_or_without_goals()
    {
        var wordless = CommitteeReport.Start(580, October, "Udvalget", Manager, During);

        Assert.Throws<RuleBrokenException>(() => wordless.Approve([Figure()], Manager, After));
        Assert.Throws<RuleBrokenException>(() => In(CommitteeReportState.Draft).Approve([], Manager, After));
    }

    [Fact]
    public void It_is_not_begun_before_its_period() =>
        Assert.Throws<RuleBrokenException>(() => CommitteeReport.Start(580, October, "Udvalget", Manager, new(2026, 9, 30, 12, 0, 0, DateTimeKind.Utc)));

    [Fact]
    public void An_approval_that_is_taken_back_leaves_the_words_and_takes_the_figures()
    {
        var report = In(CommitteeReportState.Approved);
        Assert.Equal((October.Last, 1), (report.FiguresOn!.Value, report.Figures.Count));
        report.Reopen("To besøg manglede", Manager, After);

        Assert.Empty(report.Figures);
        Assert.Equal(("Vi er foran.", "To besøg manglede"), (Assert.Single(report.Comments).Text, report.ReopenReason));
        Assert.Null(report.FiguresOn);
        Assert.Null(report.ApprovedAt);
    }

    [Fact]
    public void A_comment_is_changed_and_taken_back()
    {
        var report = In(CommitteeReportState.Draft);
        report.Comment(1, "Rettet");
        Assert.Equal("Rettet", Assert.Single(report.Comments).Text);
        report.Comment(1, null);
        report.Comment(3, null);

        Assert.Empty(report.Comments);
    }

    private static CommitteeReport In(CommitteeReportState state)
    {
        var report = CommitteeReport.Start(580, October, "Udvalget", Manager, During);
        report.Summarise("Det går godt.");
        report.Comment(1, "Vi er foran.");

        if (state != CommitteeReportState.Draft)
        {
            report.Approve([Figure()], Manager, After);
        }

        if (state == CommitteeReportState.Locked)
        {
            report.Lock(Manager, After);
        }

        return report;
    }

    private static CommitteeFigure Figure() => new() { GoalId = 1, Text = "Besøg", Unit = "besøg", Status = "Nået", Source = "Plan" };
}
