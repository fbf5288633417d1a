using System.ComponentModel.DataAnnotations;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Domain.Events;

/// <summary>What an employer has answered.</summary>
public enum InvitationState
{
    [Display(Name = "Inviteret")] Invited,
    [Display(Name = "Tilmeldt")] SignedUp,
    [Display(Name = "På venteliste")] Waiting,
    [Display(Name = "Kommer ikke")] Declined,
}

/// <summary>Whom an invitation goes to, and why a reklamebeskyttet employer may get one (CVR-loven § 19).</summary>
public sealed record Invitee(ContactPlace Place, int? ContactPersonId, string Email, ContactBasis? Basis = null, string? BasisDetail = null);

/// <summary>One employer's invitation to an event, from the mail until it is recorded who came.</summary>
public sealed class EventInvitation : ITenantOwned, IVersioned
{
    public const int EmailMaxLength = 100;
    public const int TokenHashLength = 64;
    public const int ParticipantMaxLength = 100;
    public const int MaxPersons = 10;

    private EventInvitation() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int EventId { get; private set; }
    public Event Event { get; private set; } = null!;
    public int EmployerId { get; private set; }
    public int ProductionUnitId { get; private set; }
    public int? ContactPersonId { get; private set; }
    public string Email { get; private set; } = "";
    public ContactBasis? Basis { get; private set; }
    public string? BasisDetail { get; private set; }

    /// <summary>SHA-256, in hex, of the secret in the personal link; the secret itself stands only in the mail.</summary>
    public string TokenHash { get; private set; } = "";

    public DateTime SentAt { get; private set; }
    public InvitationState State { get; private set; }
    public string? Participant { get; private set; }
    public int Persons { get; private set; } = 1;

    /// <summary>When the employer signed up: the waiting list moves in this order.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Whether somebody came; null until it is recorded.</summary>
    public bool? Attended { get; private set; }

    /// <summary>The contact that the attendance became.</summary>
    public int? ContactId { get; private set; }

    public Guid Version { get; private set; }

    public static EventInvitation Send(Event to, Invitee invitee, string tokenHash, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(invitee);
        Rule.Require(!invitee.Place.IsProtected || invitee.Basis is not null, "Virksomheden er reklamebeskyttet. Vælg, hvorfor I må invitere den.");
        Rule.Require(
            invitee.Basis is not (ContactBasis.Consent or ContactBasis.LegalBasis) || !string.IsNullOrWhiteSpace(invitee.BasisDetail),
            "Skriv, hvem der gav samtykke og hvornår, eller hvilken hjemmel der bruges.");
        RequireOpen(to, now);

        return new EventInvitation
        {
            MunicipalityCode = to.MunicipalityCode,
            Event = to,
            EmployerId = invitee.Place.EmployerId,
            ProductionUnitId = invitee.Place.ProductionUnitId,
            ContactPersonId = invitee.ContactPersonId,
            Email = invitee.Email,
            Basis = invitee.Basis,
            BasisDetail = invitee.BasisDetail,
            TokenHash = tokenHash,
            SentAt = now,
        };
    }

    /// <summary>A new link, which ends the one before.</summary>
    public void SendAgain(string email, string tokenHash, DateTime now)
    {
        RequireOpen(Event, now);
        (Email, TokenHash, SentAt) = (email, tokenHash, now);
    }

    /// <summary>The employer says who comes. Those who were in keep their place; when there is no room, the others wait.</summary>
    public void SignUp(string participant, int persons, int freePlaces, DateTime now)
    {
        Rule.Require(!Event.IsCancelled, "Arrangementet er aflyst.");
        Rule.Require(persons is >= 1 and <= MaxPersons, $"Skriv et antal fra 1 til {MaxPersons}.");
        var own = State == InvitationState.SignedUp ? Persons : 0;
        Rule.Require(own == 0 || persons - own <= freePlaces, "Der er ikke plads til flere fra jer.");
        AnsweredAt = State is InvitationState.SignedUp or InvitationState.Waiting ? AnsweredAt : now;
        (Participant, Persons) = (participant, persons);
        State = own > 0 || persons <= freePlaces ? InvitationState.SignedUp : InvitationState.Waiting;
    }

    public void Decline(DateTime now) => (State, AnsweredAt) = (InvitationState.Declined, now);

    private static void RequireOpen(Event to, DateTime now)
    {
        Rule.Require(!to.IsCancelled, "Arrangementet er aflyst. Der kan ikke inviteres flere.");
        Rule.Require(now < to.EndsUtc, "Arrangementet er holdt. Der kan ikke inviteres flere.");
    }

    /// <summary>A place came free.</summary>
    public void MoveUp()
    {
        Rule.Require(State == InvitationState.Waiting, "Kun den, der står på ventelisten, kan rykke op.");
        State = InvitationState.SignedUp;
    }

    /// <summary>Somebody came, which became a contact.</summary>
    public void Came(int contactId) => (Attended, ContactId) = (true, contactId);

    public void StayedAway()
    {
        Rule.Require(ContactId is null, "Fremmødet er allerede registreret som en kontakt.");
        Attended = false;
    }
}

/// <summary>Who gets the places that came free.</summary>
public static class WaitingList
{
    /// <summary>Those who waited longest and for whom there is room; a larger group does not hold up a smaller one behind it.</summary>
    public static IReadOnlyList<EventInvitation> MoveUp(IEnumerable<EventInvitation> waiting, int freePlaces)
    {
        List<EventInvitation> moved = [];

        foreach (var next in waiting.Where(one => one.State == InvitationState.Waiting).OrderBy(one => one.AnsweredAt).ThenBy(one => one.Id).ToList())
        {
            if (next.Persons <= freePlaces)
            {
                next.MoveUp();
                moved.Add(next);
                freePlaces -= next.Persons;
            }
        }

        return moved;
    }
}
