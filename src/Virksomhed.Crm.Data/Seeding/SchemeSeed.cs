using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Data.Seeding;

/// <summary>
/// Gives a municipality its own copy of the catalogue (seeds/schemes.json) and the ratio rule. What it has already is left as it is, since
/// its administrator may have changed it.
/// </summary>
public static class SchemeSeed
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly (DateOnly From, CountingUnit Unit, string Source)[] Ratio =
    [
        (new(2017, 12, 1), CountingUnit.Heads, "BEK 1297/2017 § 92, citeret af Cabi (2018): personer uanset timetal"),
        (new(2020, 1, 1), CountingUnit.FullTimePersons, "indberet.virk.dk, Løntilskud: fuldtidspersoner. Dagen for skiftet er ikke bekræftet"),
    ];

    private sealed record Line(string Code, string Name, bool Agreements, SchemeNeeds[] Needs, SchemePersons[] Persons, EmployerKinds[] Employers, TermsLine[] Terms, RateLine[] Rates);

    private sealed record TermsLine(DateOnly From, SchemeStatus Status, string What)
    {
        public string? ForWhom { get; init; }
        public string? Duration { get; init; }
        public string? Money { get; init; }
        public string? Duties { get; init; }
        public string? Apply { get; init; }
        public string? Link { get; init; }
        public string? Call { get; init; }
        public string? Law { get; init; }
        public string? Source { get; init; }
        public RatioCounting Ratio { get; init; }
        public bool ExtraEmployment { get; init; }
    }

    private sealed record RateLine(string Name, decimal? Amount, string Unit, DateOnly From, string Source);

    /// <summary>Adds what the municipality that <paramref name="db"/> acts for lacks, to be saved by the caller.</summary>
    public static async Task AddMissingAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var known = await db.Schemes.Select(scheme => scheme.Code).ToListAsync(ct);
        await using var file = File.OpenRead(Path.Combine(SeedFiles.Folder, "schemes.json"));
        var lines = await JsonSerializer.DeserializeAsync<Line[]>(file, Format, ct) ?? [];
        db.Schemes.AddRange(lines.Where(line => !known.Contains(line.Code)).Select(line => Make(db.Tenant, line)));

        if (!await db.RatioRules.AnyAsync(ct))
        {
            db.RatioRules.AddRange(Ratio.Select(rule => RatioRule.Of(db.Tenant, rule.From, rule.Unit, rule.Source)));
        }
    }

    private static Scheme Make(int municipalityCode, Line line)
    {
        var scheme = Scheme.Offer(municipalityCode, line.Code, line.Name, line.Agreements);
        scheme.Describe(
            line.Name,
            line.Needs.Aggregate(SchemeNeeds.None, (all, one) => all | one),
            line.Persons.Aggregate(SchemePersons.None, (all, one) => all | one),
            line.Employers.Aggregate(EmployerKinds.None, (all, one) => all | one),
            line.Agreements);

        foreach (var terms in line.Terms)
        {
            scheme.Set(terms.From, Content(terms));
        }

        foreach (var rate in line.Rates)
        {
            scheme.Price(rate.Name, rate.Amount, rate.Unit, rate.From, rate.Source);
        }

        return scheme;
    }

    private static SchemeContent Content(TermsLine terms) => new()
    {
        What = terms.What,
        ForWhom = terms.ForWhom,
        Duration = terms.Duration,
        Money = terms.Money,
        Duties = terms.Duties,
        Apply = terms.Apply,
        ApplyLink = terms.Link,
        Call = terms.Call,
        LegalBasis = terms.Law,
        Source = terms.Source,
        Status = terms.Status,
        Ratio = terms.Ratio,
        NeedsExtraEmployment = terms.ExtraEmployment,
    };
}
