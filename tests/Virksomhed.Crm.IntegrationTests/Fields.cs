using System.Collections;

namespace Virksomhed.Crm.IntegrationTests;

/// <summary>What a test types into a form: <c>new() { { "Purposes", "Csr", "Kendskab" }, { "Note", "Aftalt nyt møde" } }</c>. No value empties the field.</summary>
public sealed class Fields : IEnumerable<KeyValuePair<string, string[]>>
{
    private readonly Dictionary<string, string[]> _typed = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Field, string FileName, byte[] Content)> _files = [];

    public IReadOnlyList<(string Field, string FileName, byte[] Content)> Files => _files;

    public void Add(string field, params string[] values) => _typed[field] = values;

    public void Add(string field, string fileName, byte[] content) => _files.Add((field, fileName, content));

    public bool Has(string field) => _typed.ContainsKey(field);

    public IEnumerator<KeyValuePair<string, string[]>> GetEnumerator() => _typed.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
