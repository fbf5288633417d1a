using System.Globalization;

namespace Virksomhed.Crm.Application.Common;

/// <summary>The filters of a list, as its address says. What the address says wrongly is left out.</summary>
public abstract record ListFilter
{
    /// <summary>The filters that are set, by their name in the address.</summary>
    public IReadOnlyList<(string Key, string Value)> Chosen =>
        [.. from pair in Values where !string.IsNullOrWhiteSpace(pair.Value) select (pair.Key, pair.Value.Trim())];

    /// <summary>Every filter with its value, in the order in which addresses hold them.</summary>
    protected abstract IEnumerable<(string Key, string? Value)> Values { get; }

    /// <summary>A day as addresses write it.</summary>
    protected static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The filters and the order as they stand in an address, without the question mark.</summary>
    public string ToQuery(string? sort = null) => string.Join('&',
        from pair in string.IsNullOrEmpty(sort) ? Chosen : Chosen.Append(("sort", sort)) select $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}");
}
