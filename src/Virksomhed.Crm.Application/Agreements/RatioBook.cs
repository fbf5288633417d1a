using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>A scheme whose agreements take places by the ratio rule, or of which it is not decided.</summary>
internal sealed record RatioScheme(string Name, RatioCounting Ratio);

/// <summary>The municipality's ratio rules and the terms of its schemes, of every date.</summary>
internal sealed class RatioBook
{
    private readonly IReadOnlyList<RatioRule> _rules;
    private readonly IReadOnlyList<Scheme> _schemes;

    private RatioBook(IReadOnlyList<RatioRule> rules, IReadOnlyList<Scheme> schemes) => (_rules, _schemes) = (rules, schemes);

    public RatioRule RulesOn(DateOnly day) => _rules.RulesOn(day);

    public Dictionary<int, RatioScheme> SchemesOn(DateOnly day) => _schemes
        .Select(scheme => (scheme.Id, Scheme: new RatioScheme(scheme.Name, scheme.Terms.On(day)?.Ratio ?? RatioCounting.NotCounted)))
        .Where(known => known.Scheme.Ratio != RatioCounting.NotCounted)
        .ToDictionary(known => known.Id, known => known.Scheme);

    /// <summary>For a page that shows the rule; what decides reads it anew.</summary>
    public static Task<RatioBook> KeptAsync(CrmDbContext db, IMemoryCache cache, CancellationToken ct) => cache.KeptAsync(db, null, () => ReadAsync(db, ct));

    public static async Task<RatioBook> ReadAsync(CrmDbContext db, CancellationToken ct) => new(
        await db.RatioRules.AsNoTracking().ToListAsync(ct),
        await db.Schemes.AsNoTracking().Where(s => s.TakesAgreements).Include(s => s.Terms).ToListAsync(ct));
}
