using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Events;

/// <summary>An event for a calendar program (RFC 5545).</summary>
internal static class EventCalendar
{
    public static string Write(Event planned, DateTime now)
    {
        var calendar = new CalendarText();
        calendar.Line("BEGIN:VCALENDAR");
        calendar.Line("VERSION:2.0");
        calendar.Line("PRODID:-//Virksomhedsservice//Arrangementer//DA");
        calendar.Line("CALSCALE:GREGORIAN");
        calendar.Line("METHOD:PUBLISH");
        calendar.Line("BEGIN:VEVENT");
        calendar.Line((FormattableString)$"UID:arrangement-{planned.MunicipalityCode}-{planned.Id}@virksomhedsservice");
        calendar.Line((FormattableString)$"DTSTAMP:{now:yyyyMMdd'T'HHmmss'Z'}");
        calendar.Line((FormattableString)$"SEQUENCE:{planned.Sequence}");
        calendar.Line(planned.IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        calendar.Line((FormattableString)$"DTSTART:{planned.StartsUtc:yyyyMMdd'T'HHmmss'Z'}");
        calendar.Line((FormattableString)$"DTEND:{planned.EndsUtc:yyyyMMdd'T'HHmmss'Z'}");
        calendar.Line($"SUMMARY:{CalendarText.Escape(planned.Title)}");
        calendar.Line($"LOCATION:{CalendarText.Escape(planned.Place)}");

        if (planned.Description is { } description)
        {
            calendar.Line($"DESCRIPTION:{CalendarText.Escape(description)}");
        }

        calendar.Line("END:VEVENT");
        calendar.Line("END:VCALENDAR");

        return calendar.ToString();
    }
}
