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
    public Guid Version { get; private set; }

    public static Event Plan(int municipalityCode, EventContent content)
    {
        var planned = new Event { MunicipalityCode = municipalityCode };
        planned.Change(content);

        return planned;
    }

    public void Change(EventContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Rule.Require(content.EndsAt > content.StartsAt, "Arrangementet skal slutte efter, at det begynder.");
        Rule.Require(content.Capacity is > 0 and <= MaxCapacity, $"Der skal være plads til mellem 1 og {MaxCapacity}.");
        (Kind, Title, HeldOn, StartsAt, EndsAt) = (content.Kind, content.Title, content.HeldOn, content.StartsAt, content.EndsAt);
        (Place, Capacity, Description, ResponsibleId) = (content.Place, content.Capacity, content.Description, content.ResponsibleId);
    }

    public DateTime StartsUtc => DanishTime.ToUtc(HeldOn.ToDateTime(StartsAt));

    /// <summary>When it is over: until then an invitation's link works.</summary>
    public DateTime EndsUtc => DanishTime.ToUtc(HeldOn.ToDateTime(EndsAt));
}
