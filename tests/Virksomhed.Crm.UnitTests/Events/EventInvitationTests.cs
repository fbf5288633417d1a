using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Events;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Events;

public class EventInvitationTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(1, 1, InvitationState.SignedUp)]
    [InlineData(2, 2, InvitationState.SignedUp)]
    [InlineData(2, 1, InvitationState.Waiting)]
    [InlineData(1, 0, InvitationState.Waiting)]
    public void Who_finds_no_room_waits(int persons, int free, InvitationState expected)
    {
        var invitation = Invite();
        invitation.SignUp("Bodil", persons, free, Now);

        Assert.Equal(expected, invitation.State);
    }

    [Fact]
    public void Who_is_in_keeps_the_place_and_may_bring_more_only_when_there_is_room()
    {
        var invitation = Invite();
        invitation.SignUp("Bodil", 2, freePlaces: 2, Now);
        invitation.SignUp("Bodil", 1, freePlaces: 0, Now);
        Assert.Equal((InvitationState.SignedUp, 1), (invitation.State, invitation.Persons));
        Assert.Throws<RuleBrokenException>(() => invitation.SignUp("Bodil", 3, freePlaces: 1, Now));
        invitation.SignUp("Bodil", 2, freePlaces: 1, Now);
        Assert.Equal(2, invitation.Persons);
    }

    [Fact]
    public void Those_who_waited_longest_move_up_and_a_group_too_large_holds_up_nobody()
    {
        var (large, first, second) = (Wait(persons: 3, minutes: 1), Wait(persons: 1, minutes: 2), Wait(persons: 1, minutes: 3));

        Assert.Equal([first], WaitingList.MoveUp([second, large, first], freePlaces: 1));
        Assert.Equal([large], WaitingList.MoveUp([second, large, first], freePlaces: 3));
        Assert.Equal((InvitationState.SignedUp, InvitationState.Waiting), (first.State, second.State));
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(ContactBasis.Consent, null, false)]
    [InlineData(ContactBasis.Consent, "Bente Bruun, 1. november", true)]
    [InlineData(ContactBasis.TheyAsked, null, true)]
    public void A_protected_employer_is_invited_on_a_stated_basis_only(ContactBasis? basis, string? detail, bool holds) =>
        Assert.Equal(holds, Record.Exception(() => Invite(isProtected: true, basis, detail)) is null);

    [Fact]
    public void Nobody_is_invited_to_what_is_over_and_attendance_that_became_a_contact_stays()
    {
        Assert.Throws<RuleBrokenException>(() => EventInvitation.Send(Planned(), new(new(580, 1, 1, false), null, "a@b.example"), "hash", Now.AddDays(30)));
        var invitation = Invite();
        invitation.Came(7);
        Assert.Throws<RuleBrokenException>(invitation.StayedAway);
    }

    [Fact]
    public void Another_time_or_place_is_told_and_counted_and_nothing_else_is()
    {
        var planned = Planned();

        Assert.False(planned.Change(Content with { Title = "Ny titel", Capacity = 9 }));
        Assert.Equal(0, planned.Sequence);
        Assert.True(planned.Change(Content with { Place = "Rådhuset" }));
        Assert.True(planned.Change(Content with { Place = "Rådhuset", StartsAt = new(8, 30) }));
        Assert.Equal(2, planned.Sequence);
    }

    [Fact]
    public void What_is_cancelled_takes_no_answers_guests_or_changes_and_what_has_begun_is_not_cancelled()
    {
        var (invitation, planned) = (Invite(), Planned());
        invitation.Event.Cancel("For få tilmeldte", Now);
        Assert.Equal(1, invitation.Event.Sequence);
        Assert.Throws<RuleBrokenException>(() => invitation.SignUp("Bodil", 1, freePlaces: 2, Now));
        Assert.Throws<RuleBrokenException>(() => invitation.SendAgain("bodil@firma.example", "hash", Now));
        Assert.Throws<RuleBrokenException>(() => invitation.Event.Change(Content));
        Assert.Throws<RuleBrokenException>(() => invitation.Event.Cancel("Igen", Now));

        Assert.Throws<RuleBrokenException>(() => planned.Cancel("For sent", planned.StartsUtc));
    }

    [Theory]
    [InlineData("2026-07-01", "2026-07-01T07:00:00Z")]
    [InlineData("2026-12-01", "2026-12-01T08:00:00Z")]
    public void The_start_is_told_to_calendars_in_UTC(string day, string expected) =>
        Assert.Equal(DateTime.Parse(expected, null, System.Globalization.DateTimeStyles.AdjustToUniversal), Planned(DateOnly.Parse(day, null)).StartsUtc);

    private static EventInvitation Wait(int persons, int minutes)
    {
        var invitation = Invite();
        invitation.SignUp("Bodil", persons, freePlaces: 0, Now.AddMinutes(minutes));

        return invitation;
    }

    private static EventInvitation Invite(bool isProtected = false, ContactBasis? basis = null, string? detail = null) =>
        EventInvitation.Send(Planned(), new(new(580, 1, 1, isProtected), null, "bodil@firma.example", basis, detail), "hash", Now);

    private static readonly EventContent Content = new()
    {
        Kind = EventKind.Jobdating, Title = "Jobdating", HeldOn = new(2026, 12, 1), StartsAt = new(9, 0), EndsAt = new(12, 0), Place = "Folkehjem", Capacity = 2, ResponsibleId = 1,
    };

    private static Event Planned(DateOnly? day = null) => Event.Plan(580, Content with { HeldOn = day ?? Content.HeldOn });
}
