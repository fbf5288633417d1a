using System.Globalization;
using System.Text;

namespace Virksomhed.Crm.Application.Common;

/// <summary>Writes an iCalendar object line by line (RFC 5545).</summary>
internal sealed class CalendarText
{
    private const int MaxOctets = 75;

    private readonly StringBuilder _text = new();

    // A content line is at most 75 octets; the next begins with a space. A letter's octets are kept together (section 3.1).
    public void Line(string line)
    {
        var octets = 0;

        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > MaxOctets)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(letter);
            octets += letter.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }

    public void Line(FormattableString line) => Line(line.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => _text.ToString();

    /// <summary>A value of type TEXT: backslash, semicolon, comma and line break have an escape (section 3.3.11), other control characters are not allowed.</summary>
    public static string Escape(string text) => string.Concat(text.ReplaceLineEndings("\n").Select(letter => letter switch
    {
        '\\' or ';' or ',' => $"\\{letter}",
        '\n' => "\\n",
        _ when char.IsControl(letter) => "",
        _ => letter.ToString(),
    }));
}
