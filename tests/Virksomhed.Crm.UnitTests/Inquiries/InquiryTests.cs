using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Inquiries;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Inquiries;

public class InquiryTests
{
    private const int Me = 7;
    private const int Colleague = 8;

    // A Friday.
    private static readonly DateTime Received = DanishTime.ToUtc(new(2026, 11, 20, 14, 0, 0));

    [Fact]
    public void The_first_answer_is_due_on_the_promised_day_and_only_the_first_stops_the_clock()
    {
        var inquiry = Asked();
        Assert.Equal(new DateOnly(2026, 11, 23), inquiry.AnswerDueOn);
        Assert.False(inquiry.IsLate(new(2026, 11, 23)));
        Assert.True(inquiry.IsLate(new(2026, 11, 24)));

        inquiry.Answer(Me, null, null, Received.AddHours(1));
        inquiry.Answer(Colleague, null, null, Received.AddHours(9));
        Assert.Equal((Received.AddHours(1), Colleague, InquiryState.Answered), (inquiry.FirstAnswerAt, inquiry.OwnerId, inquiry.State));
        Assert.False(inquiry.IsLate(new(2027, 1, 1)));
    }

    [Fact]
    public void What_a_colleague_has_is_not_taken_but_handed_over()
    {
        var inquiry = Asked();
        inquiry.Take(Me, Received);
        Assert.Throws<RuleBrokenException>(() => inquiry.Take(Colleague, Received));
        Assert.Throws<RuleBrokenException>(() => inquiry.HandOver(Me, Me, "Til mig selv", Received));
        Assert.Throws<RuleBrokenException>(() => inquiry.HandOver(Colleague, Me, " ", Received));
        inquiry.HandOver(Colleague, Me, "Kender branchen", Received);

        Assert.Equal(Colleague, inquiry.OwnerId);
        Assert.Equal([InquiryEvent.Received, InquiryEvent.Taken, InquiryEvent.HandedOver], inquiry.Steps.Select(step => step.Event));
    }

    [Theory]
    [InlineData(InquiryOutcome.Helped, false)]
    [InlineData(InquiryOutcome.PassedOn, false)]
    [InlineData(InquiryOutcome.Unreachable, true)]
    [InlineData(InquiryOutcome.Duplicate, true)]
    [InlineData(InquiryOutcome.Junk, true)]
    public void Nobody_is_helped_without_an_answer(InquiryOutcome outcome, bool closes)
    {
        var inquiry = Asked();
        var refused = Record.Exception(() => inquiry.Close(outcome, null, Me, Received));

        Assert.Equal(closes, refused is null);
        Assert.Equal(closes ? InquiryState.Closed : InquiryState.Received, inquiry.State);
    }

    [Fact]
    public void What_is_closed_is_left_alone_until_it_is_opened_again()
    {
        var inquiry = Asked();
        inquiry.Close(InquiryOutcome.Unreachable, null, Me, Received);
        Assert.Throws<RuleBrokenException>(() => inquiry.Take(Me, Received));
        Assert.True(inquiry.CanBeFollowed(Received.AddDays(Inquiry.FollowedDays - 1)));
        Assert.False(inquiry.CanBeFollowed(Received.AddDays(Inquiry.FollowedDays)));

        inquiry.Reopen(Me, Received);
        inquiry.Take(Me, Received);
        Assert.Equal(InquiryState.WithConsultant, inquiry.State);
    }

    [Theory]
    [InlineData(null, "10000700", InquiryNeeds.Rekruttering)]
    [InlineData("Fliser", null, InquiryNeeds.Rekruttering)]
    [InlineData("Fliser", "10000700", InquiryNeeds.None)]
    public void Who_asks_and_for_what_and_how_to_answer_must_be_known(string? company, string? phone, InquiryNeeds needs) =>
        Assert.Throws<RuleBrokenException>(() => Asked(company, phone, needs));

    [Fact]
    public void Every_need_becomes_a_purpose_of_the_contact_that_answers_it() => Assert.All(
        Enum.GetValues<InquiryNeeds>().Where(need => need != InquiryNeeds.None), need => Assert.NotEqual(Purposes.None, need.ToPurposes()));

    [Fact]
    public void The_fixed_contact_person_comes_first_then_who_knows_branch_and_town_and_has_time()
    {
        var proposals = Routing.Propose(
        [
            new(1, "Travl", 12, 5, 9), new(2, "Kender branchen", 4, 0, 1), new(3, "Kender byen", 0, 4, 0), new(4, "Fast", 0, 0, 20) { Tie = RoutingTie.Owner },
        ]);

        Assert.Equal([4, 2, 3], proposals.Select(proposal => proposal.UserId));
        Assert.Contains("faste kontaktperson", proposals[0].Why, StringComparison.Ordinal);
        Assert.Contains("har 4 i samme branche, har 1 åben henvendelse", proposals[1].Why, StringComparison.Ordinal);
    }

    private static Inquiry Asked(string? company = "Fliser", string? phone = "10000700", InquiryNeeds needs = InquiryNeeds.Rekruttering) => Inquiry.Receive(
        580, new() { Source = InquirySource.Phone, CompanyName = company, Phone = phone, Needs = needs }, null, new("hash", "7KQ-3XM"), new(2026, 11, 23), Received, byId: null);
}
