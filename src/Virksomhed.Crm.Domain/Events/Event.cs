using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Events;

/// <summary>What brings employers together.</summary>
public enum EventKind
{
    [Display(Name = "Jobdating")] Jobdating,
    [Display(Name = "Virksomhedskonference")] Conference,
    [Display(Name = "Netværk")] Network,
    [Display(Name = "Messe")] Fair,
    [Display(Name = "Infomøde")] InfoMeeting,
}

/// <summary>What an event is: the part of it that people fill in.</summary>
public sealed record EventContent
{
    public required EventKind Kind { get; init; }
    public required string Title { get; init; }
    public required DateOnly HeldOn { get; init; }
    public required TimeOnly StartsAt { get; init; }
    public required TimeOnly EndsAt { get; init; }
    public required string Place { get; init; }
    public required int Capacity { get; init; }
    public string? Description { get; init; }
    public required int ResponsibleId { get; init; }
}

/// <summary>A meeting that several employers are invited to.</summary>
public sealed class Event : ITenantOwned, IVersioned
{
    public const int TitleMaxLength = 100;
    public const int PlaceMaxLength = 150;
    public const int DescriptionMaxLength = 1000;
    public const int CancelReasonMaxLength = 300;
    public const int MaxCapacity = 2000;

    private Event() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public EventKind Kind { get; private set; }
    public string Title { get; private set; } = "";
    public DateOnly HeldOn { get; private set; }
    public TimeOnly StartsAt { get; private set; }
    public TimeOnly EndsAt { get; private set; }
    public string Place { get; private set; } = "";

    /// <summary>How many persons there is room for.</summary>
    public int Capacity { get; private set; }

    public string? Description { get; private set; }
    public int ResponsibleId { get; private set; }

    /// <summary>How many times guests had to be told something new about when, where or whether: what calendars go by (RFC 5545, 3.8.7.4).</summary>
    public int Sequence { get; private set; }

    public DateTime? CancelledAt { get; private set; }

    /// <summary>What the guests were told.</summary>
    public string? CancelReason { get; private set; }

    public bool IsCancelled => CancelledAt is not null;
    public Guid Version { get; private set; }

    public static Event Plan(int municipalityCode, EventContent content)
    {
        var planned = new Event { MunicipalityCode = municipalityCode };
        planned.Set(content);

        return planned;
    }

    /// <summary>Puts it right; true when those who come must be told of another time or place.</summary>
    public bool Change(EventContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Rule.Require(!IsCancelled, "Arrangementet er aflyst og kan ikke rettes.");
        var moves = (HeldOn, StartsAt, EndsAt, Place) != (content.HeldOn, content.StartsAt, content.EndsAt, content.Place);
        Sequence += moves ? 1 : 0;
        Set(content);

        return moves;
    }

    /// <summary>It will not be held.</summary>
    public void Cancel(string reason, DateTime now)
    {
        Rule.Require(!IsCancelled, "Arrangementet er allerede aflyst.");
        Rule.Require(now < StartsUtc, "Arrangementet er begyndt og kan ikke aflyses.");
        (CancelledAt, CancelReason) = (now, reason);
        Sequence++;
    }

    private void Set(EventContent content)
    {
        Rule.Require(content.EndsAt > content.StartsAt, "Arrangementet skal slutte efter, at det begynder.");
        Rule.Require(content.Capacity is > 0 and <= MaxCapacity, $"Der skal være plads til mellem 1 og {MaxCapacity}.");
        (Kind, Title, HeldOn, StartsAt, EndsAt) = (content.Kind, content.Title, content.HeldOn, content.StartsAt, content.EndsAt);
        (Place, Capacity, Description, ResponsibleId) = (content.Place, content.Capacity, content.Description, content.ResponsibleId);
    }

    public DateTime StartsUtc => DanishTime.ToUtc(HeldOn.ToDateTime(StartsAt));

    /// <summary>When it is over: until then an invitation's link works.</summary>
    public DateTime EndsUtc => DanishTime.ToUtc(HeldOn.ToDateTime(EndsAt));
}
