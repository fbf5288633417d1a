namespace Virksomhed.Crm.Domain.Agreements;

/// <summary>The days on which somebody takes a place; without an end it is taken for good.</summary>
public readonly record struct Stay(DateOnly From, DateOnly? To)
{
    public bool Covers(DateOnly day) => From <= day && (To is null || To >= day);
}

/// <summary>How many places are taken at once.</summary>
public static class Occupancy
{
    /// <summary>The most that are there on any one day of a period. The number rises only when somebody begins, so only those days are looked at.</summary>
    public static int Peak(IReadOnlyCollection<Stay> stays, DateOnly from, DateOnly? to)
    {
        ArgumentNullException.ThrowIfNull(stays);

        return stays.Select(stay => stay.From)
            .Where(day => day > from && (to is null || day <= to))
            .Append(from)
            .Distinct()
            .Max(day => stays.Count(stay => stay.Covers(day)));
    }
}
