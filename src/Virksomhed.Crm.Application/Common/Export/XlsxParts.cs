namespace Virksomhed.Crm.Application.Common.Export;

/// <summary>The parts of an .xlsx package and what ties them together (ECMA-376 part 2, Open Packaging Conventions).</summary>
internal static class XlsxParts
{
    public const string Workbook = "xl/workbook.xml";
    public const string Styles = "xl/styles.xml";

    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static string Sheet(int number) => $"xl/sheet{number}.xml";

    public static string SheetId(int number) => $"sheet{number}";

    /// <summary>The parts that depend on nothing but how many sheets there are, by their path.</summary>
    public static (string Path, string Content)[] Around(int sheets) =>
    [
        ("[Content_Types].xml", $"""
            {Head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/{Workbook}" ContentType="{Spreadsheet}.sheet.main+xml"/>
            <Override PartName="/{Styles}" ContentType="{Spreadsheet}.styles+xml"/>
            {Each(sheets, number => $"""<Override PartName="/{Sheet(number)}" ContentType="{Spreadsheet}.worksheet+xml"/>""")}</Types>
            """),
        ("_rels/.rels", $"""
            {Head}<Relationships xmlns="{Relations}"><Relationship Id="workbook" Type="{Office}/officeDocument" Target="{Workbook}"/></Relationships>
            """),
        ("xl/_rels/workbook.xml.rels", $"""
            {Head}<Relationships xmlns="{Relations}">{Each(sheets, number => $"""<Relationship Id="{SheetId(number)}" Type="{Office}/worksheet" Target="sheet{number}.xml"/>""")}
            <Relationship Id="styles" Type="{Office}/styles" Target="styles.xml"/></Relationships>
            """),
    ];

    private static string Each(int sheets, Func<int, string> part) => string.Concat(Enumerable.Range(1, sheets).Select(part));
}
