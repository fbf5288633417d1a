using Virksomhed.Crm.Application.Common;

namespace Virksomhed.Crm.Application.FollowUps;

/// <summary>Writes follow-ups and deadlines as all-day events of an iCalendar object, and meetings at their hours (RFC 5545).</summary>
public static class CalendarFeed
{
    public const string MediaType = "text/calendar";

    /// <param name="Kind">With the id it names the entry, the same each time the feed is read.</param>
    public sealed record Entry(string Kind, int Id, DateOnly DueOn, string Text, string About)
    {
        /// <summary>From when until when (UTC) the person is busy; null for what is due some time on the day.</summary>
        public (DateTime From, DateTime Until)? Busy { get; init; }

        public string? Place { get; init; }
    }

    public static string Write(int municipalityCode, IEnumerable<Entry> entries, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var calendar = new CalendarText();
        calendar.Line("BEGIN:VCALENDAR");
        calendar.Line("VERSION:2.0");
        calendar.Line("PRODID:-//Virksomhedsservice//Opfølgning//DA");
        calendar.Line("CALSCALE:GREGORIAN");
        calendar.Line("METHOD:PUBLISH");
        calendar.Line("X-WR-CALNAME:Opfølgning");

        foreach (var entry in entries)
        {
            Event(calendar, municipalityCode, entry, now);
        }

        calendar.Line("END:VCALENDAR");

        return calendar.ToString();
    }

    private static void Event(CalendarText calendar, int municipalityCode, Entry entry, DateTime now)
    {
        calendar.Line("BEGIN:VEVENT");
        calendar.Line((FormattableString)$"UID:{entry.Kind}-{municipalityCode}-{entry.Id}@virksomhedsservice");
        calendar.Line((FormattableString)$"DTSTAMP:{now:yyyyMMdd'T'HHmmss'Z'}");
        calendar.Line((FormattableString)$"SUMMARY:{CalendarText.Escape(entry.Text)}\\, {CalendarText.Escape(entry.About)}");
        When(calendar, entry);

        if (entry.Place is { } place)
        {
            calendar.Line((FormattableString)$"LOCATION:{CalendarText.Escape(place)}");
        }

        calendar.Line("END:VEVENT");
    }

    private static void When(CalendarText calendar, Entry entry)
    {
        if (entry.Busy is { } busy)
        {
            calendar.Line((FormattableString)$"DTSTART:{busy.From:yyyyMMdd'T'HHmmss'Z'}");
            calendar.Line((FormattableString)$"DTEND:{busy.Until:yyyyMMdd'T'HHmmss'Z'}");
        }
        else
        {
            calendar.Line((FormattableString)$"DTSTART;VALUE=DATE:{entry.DueOn:yyyyMMdd}");
            calendar.Line("TRANSP:TRANSPARENT"); // a promise for the day does not make the day busy
        }
    }
}
