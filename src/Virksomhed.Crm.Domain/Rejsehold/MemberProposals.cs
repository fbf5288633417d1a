namespace Virksomhed.Crm.Domain.Rejsehold;

/// <summary>Where and when somebody is needed, and from when on they can go.</summary>
public sealed record DispatchNeed
{
    public string? PostalCode { get; init; }
    public string? Town { get; init; }
    public DateOnly? WishedOn { get; init; }
    public DayPart WishedPart { get; init; }
    public required DateOnly VisitDueOn { get; init; }
    public required int Hours { get; init; }

    /// <summary>The first day and hour that can still be reached.</summary>
    public required DateOnly FromDay { get; init; }

    public required int FromHour { get; init; }
}

/// <summary>A member who could go, and why: the area, the hours already booked, and the first time that is free.</summary>
public sealed record MemberProposal(TeamMember Member, bool Covers, int BookedHours, DispatchTime? Time);

/// <summary>
/// Proposes who goes: first those who can come before the promise runs out, then those whose area it is, then those with least booked, and of
/// these the one who can come first. People decide.
/// </summary>
public static class MemberProposals
{
    /// <summary>How many days ahead a free time is looked for, and hours count as load.</summary>
    public const int DaysAhead = 14;

    private const int Noon = 12;

    public static IReadOnlyList<MemberProposal> Of(IEnumerable<TeamMember> team, IEnumerable<DispatchBooking> bookings, DispatchNeed need, ResponseRule rule)
    {
        ArgumentNullException.ThrowIfNull(need);
        ArgumentNullException.ThrowIfNull(rule);
        var taken = bookings.ToLookup(booking => booking.UserId, booking => (booking.Day, booking.Hour));
        var proposals =
            from member in team
            where member.IsOnTeam
            let own = taken[member.UserId].ToHashSet()
            let time = FirstFree(member, own, need, rule)
            let covers = member.Covers(need.PostalCode, need.Town)
            orderby time is null, time?.Day > need.VisitDueOn, !covers, own.Count, time?.Day, time?.FromHour, member.UserId
            select new MemberProposal(member, covers, own.Count, time);

        return [.. proposals];
    }

    /// <summary>The wished day if there is room, else the first working day with room.</summary>
    private static DispatchTime? FirstFree(TeamMember member, HashSet<(DateOnly Day, int Hour)> taken, DispatchNeed need, ResponseRule rule)
    {
        var days = Enumerable.Range(0, DaysAhead).Select(need.FromDay.AddDays);
        var wished = need.WishedOn is { } day && day >= need.FromDay ? [day] : Array.Empty<DateOnly>();

        return wished.Concat(days)
            .Where(day => rule.Calendar.IsOpen(day) && member.WorksOn(day))
            .Select(day => FirstFree(member, day, taken, need))
            .FirstOrDefault(time => time is not null);
    }

    private static DispatchTime? FirstFree(TeamMember member, DateOnly day, HashSet<(DateOnly Day, int Hour)> taken, DispatchNeed need)
    {
        var first = Math.Max(member.FromHour, day == need.FromDay ? need.FromHour : 0);
        var starts = Enumerable.Range(first, Math.Max(0, member.UntilHour - need.Hours - first + 1)).Where(IsWished);

        return starts.Select(hour => new DispatchTime(day, hour, need.Hours)).FirstOrDefault(time => !time.Taken.Any(hour => taken.Contains((day, hour))));

        bool IsWished(int hour) => need.WishedPart switch
        {
            DayPart.Morning => hour + need.Hours <= Noon,
            DayPart.Afternoon => hour >= Noon,
            _ => true,
        };
    }
}
