using System.Globalization;
using System.Text;

namespace Virksomhed.Crm.Application.FollowUps;

/// <summary>Writes follow-ups as an iCalendar object of all-day events (RFC 5545).</summary>
public static class CalendarFeed
{
    public const string MediaType = "text/calendar";

    private const int MaxOctets = 75;

    public sealed record Entry(int Id, DateOnly DueOn, string Text, string Employer);

    public static string Write(int municipalityCode, IEnumerable<Entry> entries, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var calendar = new StringBuilder();
        Line(calendar, "BEGIN:VCALENDAR");
        Line(calendar, "VERSION:2.0");
        Line(calendar, "PRODID:-//Virksomhedsservice//Opfølgning//DA");
        Line(calendar, "CALSCALE:GREGORIAN");
        Line(calendar, "METHOD:PUBLISH");
        Line(calendar, "X-WR-CALNAME:Opfølgning");

        foreach (var entry in entries)
        {
            Event(calendar, municipalityCode, entry, now);
        }

        Line(calendar, "END:VCALENDAR");

        return calendar.ToString();
    }

    private static void Event(StringBuilder calendar, int municipalityCode, Entry entry, DateTime now)
    {
        Line(calendar, "BEGIN:VEVENT");
        Line(calendar, Invariant($"UID:opfoelgning-{municipalityCode}-{entry.Id}@virksomhedsservice"));
        Line(calendar, Invariant($"DTSTAMP:{now:yyyyMMdd'T'HHmmss'Z'}"));
        Line(calendar, Invariant($"DTSTART;VALUE=DATE:{entry.DueOn:yyyyMMdd}"));
        Line(calendar, $"SUMMARY:{Escape(entry.Text)}\\, {Escape(entry.Employer)}");
        Line(calendar, "TRANSP:TRANSPARENT"); // a promise for the day does not make the day busy
        Line(calendar, "END:VEVENT");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>A value of type TEXT: backslash, semicolon, comma and line break have an escape (section 3.3.11), other control characters are not allowed.</summary>
    private static string Escape(string text) => string.Concat(text.ReplaceLineEndings("\n").Select(letter => letter switch
    {
        '\\' or ';' or ',' => $"\\{letter}",
        '\n' => "\\n",
        _ when char.IsControl(letter) => "",
        _ => letter.ToString(),
    }));

    // A content line is at most 75 octets; the next begins with a space. A letter's octets are kept together (section 3.1).
    private static void Line(StringBuilder calendar, string line)
    {
        var octets = 0;

        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > MaxOctets)
            {
                calendar.Append("\r\n ");
                octets = 1;
            }

            calendar.Append(letter);
            octets += letter.Utf8SequenceLength;
        }

        calendar.Append("\r\n");
    }
}
