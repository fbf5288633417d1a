namespace Virksomhed.Crm.Application.Common.Export;

/// <summary>A column of an exported list: its heading, and what a row says there (text, number, day, yes/no or nothing).</summary>
public sealed record ExportColumn<T>(string Heading, Func<T, object?> Value, int Width = 16);

/// <summary>A number of per cent: 45 is 45 %.</summary>
public readonly record struct Percent(decimal Value);

/// <summary>A list on its way out of the system. The rows come one by one, so that any number of them takes the same memory.</summary>
public abstract record ExportTable(string Name, IReadOnlyList<string> Headings, IReadOnlyList<int> Widths) : ICounted
{
    /// <summary>The rows that have been taken out so far.</summary>
    public int Count { get; protected set; }

    public abstract IAsyncEnumerable<object?[]> Cells();
}

public sealed record ExportTable<T>(string Name, IReadOnlyList<ExportColumn<T>> Columns, IAsyncEnumerable<T> Rows)
    : ExportTable(Name, [.. Columns.Select(column => column.Heading)], [.. Columns.Select(column => column.Width)])
{
    public override async IAsyncEnumerable<object?[]> Cells()
    {
        await foreach (var row in Rows)
        {
            Count++;
            yield return [.. Columns.Select(column => column.Value(row))];
        }
    }
}
