using DocumentFormat.OpenXml.Spreadsheet;

namespace Virksomhed.Crm.Application.Common.Export;

/// <summary>The five ways a cell of an exported list looks, by their number in the stylesheet.</summary>
internal static class XlsxStyles
{
    public const uint Plain = 0;
    public const uint Heading = 1;
    public const uint Day = 2;
    public const uint ForcedText = 3;
    public const uint Share = 4;

    // Built-in format 14 is the reader's own short date.
    private const uint ShortDate = 14;

    // The first number that is not built in. The value is the number that people read: 45, not 0.45.
    private const uint PercentNumber = 164;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = PercentNumber, FormatCode = "0.#\" %\"" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = ShortDate, ApplyNumberFormat = true },
            new CellFormat { QuotePrefix = true },
            new CellFormat { NumberFormatId = PercentNumber, ApplyNumberFormat = true }));
}
