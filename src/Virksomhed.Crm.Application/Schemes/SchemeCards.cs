using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Schemes;

/// <summary>A scheme with the terms of today: what the catalogue, the guide and the forms show of it.</summary>
public sealed record SchemeCard(Scheme Scheme, SchemeTerms? Terms, SchemeTerms? Next)
{
    public bool IsOpen => Terms?.Status == SchemeStatus.Open;
}

/// <summary>The municipality's schemes. There are a few dozen, so they are read whole and chosen from in memory.</summary>
internal static class SchemeCards
{
    private const int Most = 300;

    public static async Task<IReadOnlyList<SchemeCard>> Of(CrmDbContext db, DateOnly today, CancellationToken ct)
    {
        var schemes = await db.Schemes.AsNoTracking().Include(s => s.Terms).OrderBy(s => s.NameSort).ThenBy(s => s.Id).Take(Most).AsSplitQuery().ToListAsync(ct);

        return [.. schemes.Select(scheme => new SchemeCard(scheme, scheme.Terms.On(today), scheme.Terms.After(today) is [var next, ..] ? next : null))];
    }
}
