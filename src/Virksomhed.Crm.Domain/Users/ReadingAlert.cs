namespace Virksomhed.Crm.Domain.Users;

/// <summary>A day on which a person read unusually much. It says nothing of why: that is for an administrator to ask.</summary>
public sealed class ReadingAlert : ITenantOwned
{
    private ReadingAlert() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int UserId { get; private set; }
    public DateOnly Day { get; private set; }

    /// <summary>How many times the person saw, searched for or took out something that day.</summary>
    public int Count { get; private set; }

    /// <summary>The person's own usual number; 0 while there are too few days to know one.</summary>
    public int Usual { get; private set; }

    /// <summary>From what number on the day was unusual.</summary>
    public int Limit { get; private set; }

    public static ReadingAlert Of(int municipalityCode, int userId, DateOnly day, int count, ReadingHabit habit, AccessRule rule)
    {
        ArgumentNullException.ThrowIfNull(habit);

        return new() { MunicipalityCode = municipalityCode, UserId = userId, Day = day, Count = count, Usual = habit.Usual ?? 0, Limit = habit.Limit(rule) };
    }
}

/// <summary>How much a person usually reads: the median of the days on which they read anything, so that one wild day does not make the next one usual.</summary>
public sealed class ReadingHabit(IEnumerable<int> days)
{
    /// <summary>So many days back are looked at.</summary>
    public const int Days = 28;

    /// <summary>With fewer days of reading a person has no usual number, and the municipality's limit alone holds.</summary>
    public const int FewestDays = 5;

    /// <summary>Fewer than this is never unusual: who usually reads two things and reads eleven one day is no news.</summary>
    public const int Least = 50;

    private readonly int[] _days = [.. days.Where(count => count > 0).Order()];

    public int? Usual => _days.Length < FewestDays ? null : (_days[(_days.Length - 1) / 2] + _days[_days.Length / 2]) / 2;

    /// <summary>More than this is unusual: the municipality's limit, or a multiple of the person's own number where that is lower.</summary>
    public int Limit(AccessRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);

        return Usual is { } usual ? Math.Min(rule.ReadsADay, Math.Max(Least, usual * rule.TimesUsual)) : rule.ReadsADay;
    }

    public bool IsUnusual(int count, AccessRule rule) => count > Limit(rule);
}
