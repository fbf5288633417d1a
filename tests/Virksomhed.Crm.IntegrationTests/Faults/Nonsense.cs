using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Virksomhed.Crm.IntegrationTests.Faults;

/// <summary>Draws what a careless, an unlucky or a hostile visitor might send for a form; the same for the same seed.</summary>
internal sealed class Nonsense(int seed)
{
    private const int MostDepth = 2;

    private static readonly string[] Anything =
    [
        "", " ", "a", "æøå ÆØÅ ß ñ", "😀🇩🇰", "\0", "\u202Etxet", "\uFFFF", "'; DROP TABLE Employers;--", "<script>alert(1)</script>", "=HYPERLINK(\"x\")", "010190-1234", "1003456789",
        "-1", "0", "1", "2147483648", "-2147483649", "99999999999999999999", "1e400", "NaN", "1.5", "1,5", "1.000,25", "2026-02-30", "0001-01-01", "9999-12-31", "24:00", "23:59", "true", "on",
        "null", "../../etc/passwd", "%00%0d%0aSet-Cookie: a=b", "//evil.example/", "https://evil.example/?a=b", "javascript:alert(1)", "a@b.example", "+45 12 34 56 78", "[]", "{}", "12345678",
        new string('x', 5_000), new string('æ', 130),
    ];

#pragma warning disable CA5394 // Nothing is kept secret by these draws; a failure must be drawn again.
    private readonly Random _random = new(seed);

    public bool Chance(double share) => _random.NextDouble() < share;

    public int Below(int end) => _random.Next(end);

    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public byte[] Bytes()
    {
        var bytes = new byte[_random.Next(2_000)];
        _random.NextBytes(bytes);

        return bytes;
    }
#pragma warning restore CA5394

    /// <summary>What a form would send for a parameter: its fields by name, some of them missing, some of them twice.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields(string name, Type type, int depth = 0)
    {
        if (Chance(.1) || type == typeof(IFormFile) || type == typeof(CancellationToken))
        {
            return [];
        }

        if (ItemOf(type) is { } item)
        {
            return Enumerable.Range(0, Below(4)).SelectMany(i => IsSimple(item) ? [new(name, Value(item))] : Fields($"{name}[{(Chance(.1) ? 9_999_999 : i)}]", item, depth + 1));
        }

        return IsSimple(type) ? [new(name, Value(type))]
            : depth > MostDepth ? []
            : type.GetProperties().Where(property => property.CanWrite).SelectMany(property => Fields(depth == 0 ? property.Name : $"{name}.{property.Name}", property.PropertyType, depth + 1));
    }

    /// <summary>Something of the type as often as anything else, so that some forms come far enough to be saved.</summary>
    public string Value(Type type)
    {
        var kind = Nullable.GetUnderlyingType(type) ?? type;

        return Chance(.4) ? Pick(Anything)
            : kind.IsEnum ? Pick(Enum.GetNames(kind))
            : kind == typeof(bool) ? Pick<string>(["true", "false"])
            : kind == typeof(Guid) ? new Guid([.. Enumerable.Range(0, 16).Select(_ => (byte)Below(256))]).ToString()
            : kind == typeof(DateOnly) ? DateOnly.FromDateTime(DateTime.Today).AddDays(Below(800) - 400).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : kind == typeof(TimeOnly) ? $"{Below(24):00}:{Below(60):00}"
            : kind == typeof(int) || kind == typeof(decimal) ? $"{Below(12)}"
            : Pick<string>(["Ny maskine", "Aftalt nyt møde", "karl@firma.example", "12 34 56 78", "99000007"]);
    }

    private static bool IsSimple(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var kind && (kind.IsPrimitive || kind.IsEnum || kind.Namespace == "System");

    private static Type? ItemOf(Type type) => type == typeof(string) ? null
        : type.IsArray ? type.GetElementType()
        : typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType ? type.GetGenericArguments()[^1] : null;
}
