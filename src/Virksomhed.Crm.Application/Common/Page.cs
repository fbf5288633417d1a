using Microsoft.EntityFrameworkCore;

namespace Virksomhed.Crm.Application.Common;

/// <summary>Where in a list a page lies, and how many rows the list has in all.</summary>
public abstract record Page(int Number, int Size, int Total)
{
    public int Last => Math.Max(1, (Total + Size - 1) / Size);
    public int FirstRow => Total == 0 ? 0 : ((Number - 1) * Size) + 1;
    public int LastRow => Math.Min(Number * Size, Total);
}

/// <summary>One page of a list.</summary>
public sealed record Page<T>(IReadOnlyList<T> Rows, int Number, int Size, int Total) : Page(Number, Size, Total);

public static class Paging
{
    public const int Size = 25;

    /// <summary>The asked page of an ordered query; a number outside the list becomes the nearest page there is.</summary>
    public static async Task<Page<T>> ToPage<T>(this IQueryable<T> rows, int number, CancellationToken ct, int size = Size) =>
        await rows.ToPage(await rows.CountAsync(ct), number, ct, size);

    /// <summary>The same for rows that were counted before, by a query that needs less than showing them.</summary>
    public static async Task<Page<T>> ToPage<T>(this IQueryable<T> rows, int total, int number, CancellationToken ct, int size = Size)
    {
        var page = Math.Clamp(number, 1, Math.Max(1, (total + size - 1) / size));

        return new(await rows.Skip((page - 1) * size).Take(size).ToListAsync(ct), page, size, total);
    }

    /// <summary>The same for rows that are at hand.</summary>
    public static Page<T> ToPage<T>(this IReadOnlyList<T> rows, int number, int size = Size)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var page = Math.Clamp(number, 1, Math.Max(1, (rows.Count + size - 1) / size));

        return new([.. rows.Skip((page - 1) * size).Take(size)], page, size, rows.Count);
    }
}
