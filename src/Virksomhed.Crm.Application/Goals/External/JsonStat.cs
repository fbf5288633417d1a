using System.Globalization;
using System.Text.Json;

namespace Virksomhed.Crm.Application.Goals.External;

/// <summary>
/// JSON-stat (json-stat.org): the values stand in one long list, in the order of the dimensions. Versions 1 and 2 differ in where the names of the
/// dimensions stand.
/// </summary>
internal static class JsonStat
{
    public static bool Looks(JsonElement set) => set.ValueKind == JsonValueKind.Object && set.TryGetProperty("dimension", out _) && set.TryGetProperty("value", out _);

    /// <summary>One line per value: the label of each dimension, then the value.</summary>
    public static IEnumerable<string[]> Rows(JsonElement set)
    {
        var dimension = set.GetProperty("dimension");
        var names = (set.TryGetProperty("id", out var own) || dimension.TryGetProperty("id", out own)) && own.ValueKind == JsonValueKind.Array
            ? own.EnumerateArray().Select(name => name.ToString()).ToList()
            : [];
        var labels = names.ConvertAll(name => dimension.TryGetProperty(name, out var one) && one.TryGetProperty("category", out var category) ? Labels(category) : []);

        if (labels.Count == 0 || labels.Exists(one => one.Count == 0))
        {
            throw new JsonException();
        }

        return Values(set.GetProperty("value")).Select(value => (string[])[.. Coordinates(value.At, labels), value.Text]);
    }

    private static List<string> Labels(JsonElement category)
    {
        var texts = category.TryGetProperty("label", out var label) ? label.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.ToString()) : new();
        var keys = !category.TryGetProperty("index", out var index) ? texts.Keys.ToList()
            : index.ValueKind == JsonValueKind.Array ? [.. index.EnumerateArray().Select(key => key.ToString())]
            : index.EnumerateObject().OrderBy(key => key.Value.GetInt32()).Select(key => key.Name).ToList();

        return keys.ConvertAll(key => texts.GetValueOrDefault(key, key));
    }

    // A list with every value, or an object that leaves out the empty ones.
    private static IEnumerable<(int At, string Text)> Values(JsonElement values) => values.ValueKind == JsonValueKind.Object
        ? values.EnumerateObject().Where(value => int.TryParse(value.Name, out _)).Select(value => (int.Parse(value.Name, CultureInfo.InvariantCulture), value.Value.ToString()))
        : values.EnumerateArray().Select((value, at) => (at, value.ToString()));

    private static string[] Coordinates(int at, List<List<string>> labels)
    {
        var found = new string[labels.Count];

        for (var i = labels.Count - 1; i >= 0; i--)
        {
            found[i] = labels[i][at % labels[i].Count];
            at /= labels[i].Count;
        }

        return found;
    }
}
