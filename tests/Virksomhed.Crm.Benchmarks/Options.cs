using System.Globalization;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>What the command line says: a verb, then options as <c>--name value</c>.</summary>
internal sealed record Options(string Verb, IReadOnlyDictionary<string, string> Values)
{
    public string Data => Path.GetFullPath(Text("data", Path.Combine(Places.Project, "data")));
    public string Size => Text("size", "peer,national");
    public int Seconds => Number("seconds", 10);
    public int WarmUp => Number("warmup", 15);
    public int Connections => Number("connections", 8);
    public int Port => Number("port", 5121);
    public int Documents => Number("documents", 300_000);

    /// <summary>Agreements in a file, and in all files together.</summary>
    public int Lines => Number("lines", 10_000);
    public int Total => Number("total", 50_000);

    public IEnumerable<WorldSize> Sizes => Size.Split(',').Select(WorldSize.Named);

    /// <summary>Whether a page is among those of <c>--only</c>; all are when it is not given.</summary>
    public bool IsAsked(Scenario scenario) => !Values.TryGetValue("only", out var only) || only.Split(',').Contains(scenario.Key);

    public string Text(string name, string otherwise) => Values.GetValueOrDefault(name, otherwise);

    public static Options Of(string[] args)
    {
        var verb = args is [var first, ..] && !first.StartsWith("--", StringComparison.Ordinal) ? first : "run";
        var values = args.SkipWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal)).Chunk(2)
            .ToDictionary(pair => pair[0][2..], pair => pair.Length == 2 ? pair[1] : throw new ArgumentException($"{pair[0]} needs a value."));

        return new(verb, values);
    }

    private int Number(string name, int otherwise) =>
        Values.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
