using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Surveys;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Surveys;

public class SurveyAnswerTests
{
    private static readonly DateOnly Sent = new(2026, 9, 25);

    [Theory]
    [InlineData(0, true)]
    [InlineData(20, true)]
    [InlineData(21, true)]
    [InlineData(22, false)]
    public void A_link_takes_an_answer_until_its_last_day(int daysLater, bool takes) => Assert.Equal(takes, Invited().CanBeAnswered(Sent.AddDays(daysLater)));

    [Fact]
    public void A_link_answers_once()
    {
        var invitation = Invited();
        Give(invitation, 4, 5);

        Assert.Throws<RuleBrokenException>(() => Give(invitation, 1, 1));
    }

    [Fact]
    public void Only_who_has_not_answered_is_reminded_and_only_once()
    {
        var (waiting, answered) = (Invited(), Invited());
        Give(answered, null, 5);
        waiting.Remind("b", Sent.AddDays(7));

        Assert.Throws<RuleBrokenException>(() => waiting.Remind("c", Sent.AddDays(8)));
        Assert.Throws<RuleBrokenException>(() => answered.Remind("c", Sent.AddDays(7)));
    }

    [Fact]
    public void A_closed_invitation_does_not_tell_whether_it_was_answered()
    {
        var (waiting, answered) = (Invited(), Invited());
        Give(answered, 4, 5);
        waiting.Close();
        answered.Close();

        Assert.Equal(waiting.State, answered.State);
        Assert.False(waiting.CanBeAnswered(Sent));
    }

    [Fact]
    public void The_answer_keeps_the_quarter_in_which_it_was_asked_and_not_the_day()
    {
        var answer = SurveyAnswer.Give(Invited(), null, null, 5, "Tak", Sent.AddDays(10)); // October

        Assert.Equal((new(2026, 7, 1), SurveyOccasion.Case, null), (answer.Quarter, answer.Occasion, answer.Recruitment));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(6, 3)]
    [InlineData(3, 0)]
    [InlineData(3, 6)]
    public void A_score_is_from_one_to_five(int recruitment, int service) => Assert.Throws<RuleBrokenException>(() => Give(Invited(), recruitment, service));

    [Theory]
    [InlineData("2026-01-01", "2026-01-01")]
    [InlineData("2026-03-31", "2026-01-01")]
    [InlineData("2026-04-01", "2026-04-01")]
    [InlineData("2026-12-31", "2026-10-01")]
    public void A_quarter_is_known_by_its_first_day(string day, string quarter) =>
        Assert.Equal(DateOnly.ParseExact(quarter, "yyyy-MM-dd"), SurveyKinds.QuarterOf(DateOnly.ParseExact(day, "yyyy-MM-dd")));

    private static SurveyAnswer Give(SurveyInvitation to, int? recruitment, int service) => SurveyAnswer.Give(to, null, recruitment, service, null, Sent);

    private static SurveyInvitation Invited() =>
        SurveyInvitation.Send(580, new(SurveySubject.Dispatch, 1, Sent.AddDays(-1), 2, 3), SurveyRule.Default(580, Sent), InquiryLanguage.Danish, "a", Sent);
}
