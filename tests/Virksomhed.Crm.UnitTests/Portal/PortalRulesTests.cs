using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Portal;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Portal;

public class PortalRulesTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void An_access_is_bound_to_exactly_the_chosen_workplaces_and_ends_once()
    {
        var access = PortalAccess.Give(580, 1, 2, new(true, [5, 6]), InquiryLanguage.Danish, 9, Now);
        access.Change(new(false, [6, 7]));

        Assert.Equal([6, 7], access.Units.Select(unit => unit.ProductionUnitId).Order());
        Assert.False(access.MayInvite);
        access.End(9, Now);
        Assert.False(access.IsActive);
        Assert.Throws<RuleBrokenException>(() => access.End(9, Now));
        Assert.Throws<RuleBrokenException>(() => access.Change(new(true, [])));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(PortalRequest.ConfirmedWithinDays - 1, true)]
    [InlineData(PortalRequest.ConfirmedWithinDays, false)]
    public void A_mail_address_is_confirmed_within_a_week(int days, bool can)
    {
        var request = Ask();

        Assert.Equal(can, request.CanBeConfirmed(Now.AddDays(days)));
    }

    [Fact]
    public void A_request_is_decided_once_and_only_when_the_address_is_confirmed()
    {
        var request = Ask();
        Assert.Throws<RuleBrokenException>(() => request.Approve(1, Now));
        request.Confirm(Now);
        Assert.Throws<RuleBrokenException>(() => request.Confirm(Now));
        request.Refuse(1, Now);
        Assert.Throws<RuleBrokenException>(() => request.Approve(1, Now));
        Assert.Equal(PortalRequestState.Refused, request.State);
    }

    [Fact]
    public void A_consent_keeps_its_first_day_until_it_is_withdrawn()
    {
        var wish = EmployerWish.Of(580, 1);
        wish.Say(ContactWish.AsNow, consents: true, null, 2, Now);
        wish.Say(ContactWish.Yearly, consents: true, null, 2, Now.AddDays(9));
        Assert.Equal(Now, wish.ConsentedAt);
        wish.Say(ContactWish.Yearly, consents: false, null, 2, Now.AddDays(10));
        Assert.Null(wish.ConsentedAt);
    }

    [Fact]
    public void A_draft_is_complete_when_one_can_begin_to_look()
    {
        var draft = RecruitmentDraft.Begin(580, 1, 2);
        draft.Want("Kok", 1, JobOrderKind.Ordinary, Now);
        Assert.False(draft.IsComplete);
        draft.Schedule(null, null, "Tinglev", Now);
        Assert.True(draft.IsComplete);
    }

    [Fact]
    public void A_message_is_read_first_once_and_never_empty()
    {
        var message = PortalMessage.Write(580, 1, 2, isFromEmployer: true, "Hej", Guid.NewGuid(), Now);
        message.Read(Now);
        message.Read(Now.AddHours(1));

        Assert.Equal(Now, message.ReadAt);
        Assert.Throws<RuleBrokenException>(() => PortalMessage.Write(580, 1, 2, true, " ", Guid.NewGuid(), Now));
    }

    private static PortalRequest Ask() => PortalRequest.Ask(580, new("99000007", "Ny Bruun", "ny@firma.example", null, InquiryLanguage.Danish), "hash", Now);
}
