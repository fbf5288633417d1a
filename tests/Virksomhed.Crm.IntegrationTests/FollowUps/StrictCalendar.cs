using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Virksomhed.Crm.IntegrationTests.FollowUps;

/// <summary>
/// Reads iCalendar as RFC 5545 writes it and forgives nothing: line ends, folding by octets, property syntax, escapes, and which properties
/// a component must have and may have once.
/// </summary>
internal sealed partial class StrictCalendar
{
    private static readonly string[] CalendarOnce = ["PRODID", "VERSION", "CALSCALE", "METHOD"];
    private static readonly string[] EventOnce = ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "TRANSP"];

    public List<Dictionary<string, string>> Events { get; } = [];

    public Dictionary<string, string> Properties { get; } = [];

    public static StrictCalendar Read(byte[] octets)
    {
        var calendar = new StrictCalendar();
        var lines = Unfold(octets);
        Require(lines[0] == "BEGIN:VCALENDAR" && lines[^1] == "END:VCALENDAR", "One VCALENDAR is expected.");
        Dictionary<string, string>? inside = null;

        foreach (var line in lines.Skip(1).SkipLast(1))
        {
            inside = line switch
            {
                "BEGIN:VEVENT" => inside is null ? [] : throw new FormatException("An event begins inside an event."),
                "END:VEVENT" => calendar.Close(inside ?? throw new FormatException("An event ends that never began.")),
                _ => Property(line, inside ?? calendar.Properties, inside),
            };
        }

        Require(inside is null, "An event is not closed.");
        Require(CalendarOnce[..2].All(calendar.Properties.ContainsKey), "PRODID and VERSION are required.");
        Require(calendar.Properties["VERSION"] == "2.0", "VERSION must be 2.0.");

        return calendar;
    }

    private Dictionary<string, string>? Close(Dictionary<string, string> one)
    {
        Require(EventOnce[..3].All(one.ContainsKey), "UID, DTSTAMP and DTSTART are required.");
        Events.Add(one);
        Require(Events.Select(e => e["UID"]).Distinct().Count() == Events.Count, "A UID stands twice.");

        return null;
    }

    private static Dictionary<string, string>? Property(string line, Dictionary<string, string> into, Dictionary<string, string>? inside)
    {
        var match = ContentLine().Match(line);
        Require(match.Success, $"Not a content line: {line}");
        var (name, parameters, value) = (match.Groups["name"].Value, match.Groups["parameters"].Value, match.Groups["value"].Value);
        Require(!line.Any(char.IsControl), $"A control character in {name}");
        Require(name.StartsWith("X-", StringComparison.Ordinal) || (inside is null ? CalendarOnce : EventOnce).Contains(name), $"{name} is not expected here.");
        Require(into.TryAdd(name, Value(name, parameters, value)), $"{name} stands twice.");

        return inside;
    }

    private static string Value(string name, string parameters, string value)
    {
        switch (name)
        {
            case "DTSTART":
                Require(parameters == ";VALUE=DATE" && DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), "DTSTART must be a day.");
                return value;
            case "DTSTAMP":
                Require(DateTime.TryParseExact(value, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), "DTSTAMP must be in UTC.");
                return value;
            default:
                Require(parameters.Length == 0, $"{name} has no parameters here.");
                return Unescape(value);
        }
    }

    private static string Unescape(string value)
    {
        Require(Text().IsMatch(value), $"A bare comma, semicolon or backslash in: {value}");

        return Escape().Replace(value, match => match.Value is "\\n" or "\\N" ? "\n" : match.Value[1..]);
    }

    private static string[] Unfold(byte[] octets)
    {
        var text = new UTF8Encoding(false, true).GetString(octets);
        Require(text.EndsWith("\r\n", StringComparison.Ordinal), "The last line has no CRLF.");
        Require(!text.Replace("\r\n", "", StringComparison.Ordinal).AsSpan().ContainsAny('\r', '\n'), "A line ends without CRLF.");
        var physical = text[..^2].Split("\r\n");
        Require(physical.All(line => Encoding.UTF8.GetByteCount(line) <= 75), "A line is longer than 75 octets.");
        Require(physical.All(line => line.Length > 0), "An empty line.");

        return string.Join("\r\n", physical).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
    }

    private static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new FormatException(what);
        }
    }

    [GeneratedRegex("^(?<name>[A-Z0-9-]+)(?<parameters>(;[A-Z0-9-]+=[^\";:,]+)*):(?<value>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex ContentLine();

    [GeneratedRegex(@"^([^\\;,]|\\[\\;,nN])*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Text();

    [GeneratedRegex(@"\\[\\;,nN]")]
    private static partial Regex Escape();
}
