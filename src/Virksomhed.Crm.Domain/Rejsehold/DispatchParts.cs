namespace Virksomhed.Crm.Domain.Rejsehold;

/// <summary>What the employer asks for: the part of a dispatch that people fill in.</summary>
public sealed record DispatchContent
{
    public required DispatchReason Reason { get; init; }
    public required DispatchUrgency Urgency { get; init; }

    /// <summary>Where to meet, where it is not the workplace's own address.</summary>
    public string? Place { get; init; }

    public DateOnly? WishedOn { get; init; }
    public DayPart WishedPart { get; init; }

    /// <summary>Who asked: a contact person, or a role such as "HR-chefen".</summary>
    public int? ContactPersonId { get; init; }

    public string? AskedByRole { get; init; }
    public int? FastholdelsessagId { get; init; }
}

/// <summary>Whole hours of a day, as the team is booked.</summary>
public sealed record DispatchTime(DateOnly Day, int FromHour, int Hours)
{
    public const int MaxHours = 8;

    public int UntilHour => FromHour + Hours;

    public IEnumerable<int> Taken => Enumerable.Range(FromHour, Hours);
}

/// <summary>One hour of one person's day. The database holds it at most once, so that nobody is ever sent to two places.</summary>
public sealed class DispatchBooking(int userId, DateOnly day, int hour) : ITenantOwned
{
    public int MunicipalityCode { get; private set; }
    public int DispatchId { get; private set; }
    public int UserId { get; private set; } = userId;
    public DateOnly Day { get; private set; } = day;
    public int Hour { get; private set; } = hour;
}
