using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Virksomhed.Crm.Application.Mail;

/// <summary>
/// The same letter for those who read mail as HTML, made from its text so that the two can never say different things. Blank lines part paragraphs; an address
/// on a line of its own becomes a button that is called what the line before says. Nothing is fetched from anywhere when it is read.
/// </summary>
public static partial class MailHtml
{
    // Tables and styles on each element: mail programs know nothing newer.
    private static readonly CompositeFormat Page = CompositeFormat.Parse("""
        <!DOCTYPE html>
        <html lang="{0}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>{1}</title></head>
        <body style="margin:0;padding:0;background:#f5f5f5">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f5f5f5"><tr><td align="center" style="padding:24px 12px">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border:1px solid #dcdcdc;border-top:4px solid #004d99">
        <tr><td style="padding:24px 28px 8px 28px;font-family:'IBM Plex Sans',Arial,sans-serif;font-size:16px;line-height:1.5;color:#1a1a1a">
        <h1 style="margin:0 0 16px 0;font-size:20px;line-height:1.3;font-weight:600;overflow-wrap:anywhere">{1}</h1>
        {2}
        </td></tr></table>
        </td></tr></table>
        </body>
        </html>
        """);

    private static readonly CompositeFormat Paragraph = CompositeFormat.Parse("""<p style="margin:0 0 16px 0;overflow-wrap:anywhere">{0}</p>""");

    private static readonly CompositeFormat Button = CompositeFormat.Parse("""
        <p style="margin:0 0 8px 0"><a href="{0}" style="display:inline-block;padding:12px 20px;background:#004d99;color:#ffffff;font-weight:600;text-decoration:none;border-radius:4px">{1}</a></p>
        <p style="margin:0 0 16px 0;font-size:13px;color:#595959;overflow-wrap:anywhere">{0}</p>
        """);

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var blocks = letter.Text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Block);

        return string.Format(CultureInfo.InvariantCulture, Page, letter.Language, Encoder.Encode(letter.Subject), string.Join('\n', blocks));
    }

    private static string Block(string text)
    {
        var lines = text.Split('\n');
        var link = Array.FindIndex(lines, line => Address().Match(line) is { Success: true } match && match.Length == line.Length);

        if (link < 0)
        {
            return ParagraphOf(lines);
        }

        // Without a line before it, the button says where it leads.
        var (name, before) = link == 0 ? (lines[0], 0) : (lines[link - 1].TrimEnd(':', '.'), link - 1);

        return ParagraphOf(lines[..before]) + string.Format(CultureInfo.InvariantCulture, Button, Encoder.Encode(lines[link]), Encoder.Encode(name)) + ParagraphOf(lines[(link + 1)..]);
    }

    private static string ParagraphOf(string[] lines) => lines.Length == 0 ? "" : string.Format(CultureInfo.InvariantCulture, Paragraph, string.Join("<br>", lines.Select(Line)));

    private static string Line(string line) => Address().Replace(Encoder.Encode(line), """<a href="$0" style="color:#004d99">$0</a>""");

    // Without the sign that ends the sentence around it.
    [GeneratedRegex(@"https?://[^\s<>""]*[^\s<>"".,;:)]")]
    private static partial Regex Address();
}
