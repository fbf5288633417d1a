using Virksomhed.Crm.SeedWorld;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>Danish names, streets and notes, put together from the seed world's word lists.</summary>
internal sealed class Words(Prng prng)
{
    private static readonly string[] FirstNames =
    [
        "Anne", "Mette", "Kirsten", "Hanne", "Maria", "Lene", "Susanne", "Camilla", "Sofie", "Ida", "Freja", "Karen", "Gitte", "Bente", "Tine", "Åse",
        "Peter", "Jens", "Lars", "Michael", "Henrik", "Thomas", "Søren", "Jan", "Niels", "Martin", "Christian", "Morten", "Jørgen", "Rasmus", "Bjørn", "Åge",
    ];

    private static readonly string[] Notes =
    [
        "Virksomheden mangler to medarbejdere i produktionen fra næste måned og vil gerne se kandidater med erfaring fra lager.",
        "Talte om muligheden for en voksenlærling. Mester vil tænke over det og vender tilbage efter ferien.",
        "Gennemgik reglerne for løntilskud og virksomhedspraktik. Der er plads til én praktikant i værkstedet.",
        "Besøg på arbejdspladsen med rundvisning. God dialog om fastholdelse af en medarbejder med nedsat arbejdstid.",
        "Opfølgning på sidste besøg. Kandidaten er ansat på prøve, og samarbejdet går godt.",
        "Kort møde om kommende opkvalificering. Virksomheden ønsker kurser i truckcertifikat og svejsning til vinter.",
    ];

    private static readonly string[] Roles = ["Direktør", "Værkfører", "HR-chef", "Butikschef", "Kontorleder", "Driftsleder", "Mester", "Afdelingsleder"];

    public string Company(Trade trade) => Fill(prng.Pick(trade.Names)) + prng.Pick(["", " ApS", " A/S", " I/S"]);

    public string Person() => $"{prng.Pick(FirstNames)} {prng.Pick(Tables.Words["surname"])}";

    public string Role() => prng.Pick(Roles);

    public string Note() => $"{prng.Pick(Notes)} {prng.Pick(Notes)}";

    public string Street() => $"{prng.Pick(Tables.Words[prng.Pick(["street_town", "street_works", "street_land"])])} {prng.Between(1, 180)}";

    /// <summary>The municipality's own town and the smaller ones around it.</summary>
    public string[] Towns(string municipality) => [municipality, .. Enumerable.Range(0, 12).Select(_ => Compound()).Distinct().Order(StringComparer.Ordinal)];

    private string Fill(string pattern) => pattern
        .Replace("{W}", Compound(), StringComparison.Ordinal)
        .Replace("{G}", prng.Pick(Tables.Words["head"]) + prng.Pick(Tables.Words["farm"]), StringComparison.Ordinal)
        .Replace("{P}", prng.Pick(Tables.Words["land"]), StringComparison.Ordinal)
        .Replace("{E}", prng.Pick(Tables.Words["surname"]), StringComparison.Ordinal)
        .Replace("{F}", $"{prng.Pick(Tables.Words["surname"])} og {prng.Pick(Tables.Words["surname"])}", StringComparison.Ordinal);

    private string Compound() => prng.Pick(Tables.Words["head"]) + prng.Pick(Tables.Words["tail"]);
}
