using System.Text.Json;
using Virksomhed.Crm.Application.Agreements.Import;

namespace Virksomhed.Crm.Application.Goals.External;

/// <summary>
/// Reads a JSON export as the lines of a table: JSON-stat (Danmarks Statistik's Statistikbanken), and otherwise any list of rows, whether a row is a list of
/// cells (Jobindsats) or an object with a period and a value.
/// </summary>
internal static class JsonRows
{
    private static readonly string[] PeriodNames = ["period", "periode", "tid", "time"];

    public static bool Looks(byte[] content) => Array.Find(content, letter => !char.IsWhiteSpace((char)letter) && letter is not (0xEF or 0xBB or 0xBF)) is (byte)'{' or (byte)'[';

    public static IReadOnlyList<ImportRow> Read(byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(content.AsMemory(content is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0));
            var root = document.RootElement;
            var stat = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("dataset", out var first) ? first : root;
            var rows = JsonStat.Looks(stat) ? JsonStat.Rows(stat) : Rows(root);

            return [.. rows.Take(ImportTable.MaxRows).Select((cells, at) => new ImportRow(at + 1, cells))];
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new ImportFileException("Filen er ikke JSON, som Jobindsats eller Statistikbanken skriver det.");
        }
    }

    private static IEnumerable<string[]> Rows(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array when Cells(element.EnumerateArray()) is { } cells => [cells],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Rows),
        JsonValueKind.Object when Cells(Fields(element)) is { } cells => [cells],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Rows(field.Value)),
        _ => [],
    };

    // The period first, since a line's value stands after its period.
    private static IEnumerable<JsonElement> Fields(JsonElement row) =>
        row.EnumerateObject().OrderBy(field => PeriodNames.Contains(field.Name, StringComparer.OrdinalIgnoreCase) ? 0 : 1).Select(field => field.Value);

    /// <summary>The cells of a row; null where something in it is itself a list.</summary>
    private static string[]? Cells(IEnumerable<JsonElement> row)
    {
        var cells = row.ToList();

        return cells.Count > 1 && cells.TrueForAll(cell => cell.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object)) ? [.. cells.Select(cell => cell.ToString())] : null;
    }
}
