namespace Virksomhed.Crm.Domain;

/// <summary>Instants are kept in UTC; a day is a day in Denmark, whatever the machine's own time zone is.</summary>
public static class DanishTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    public static DateTime FromUtc(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    public static DateTime ToUtc(DateTime danish) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(danish, DateTimeKind.Unspecified), Zone);

    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(FromUtc(utc));

    public static DateOnly Today(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);

        return DayOf(clock.GetUtcNow().UtcDateTime);
    }

    public static DateTime UtcNow(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);

        return clock.GetUtcNow().UtcDateTime;
    }
}
