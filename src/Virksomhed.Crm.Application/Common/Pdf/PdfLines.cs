namespace Virksomhed.Crm.Application.Common.Pdf;

internal static class PdfLines
{
    /// <summary>A text in lines that are no wider than given; a single word may be.</summary>
    public static IReadOnlyList<string> Of(PdfFont font, double size, string text, double width)
    {
        var lines = new List<string> { "" };

        foreach (var word in text.Split(' '))
        {
            var longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (lines[^1].Length == 0 || font.WidthOf(longer, size) <= width)
            {
                lines[^1] = longer;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}
