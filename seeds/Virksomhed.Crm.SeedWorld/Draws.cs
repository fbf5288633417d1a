namespace Virksomhed.Crm.SeedWorld;

/// <summary>The chances behind one company: where it lies, how big it is, how old, and how its document differs from the plain one.</summary>
public sealed class Draws(Prng prng, RegisterNumbers numbers)
{
    /// <summary>The day the register was drawn. Fixed, so that the files stay the same however often they are made.</summary>
    public static readonly DateOnly RegisterDay = new(2026, 10, 1);

    private static readonly (int Least, int Most)[] SizeBands = [(0, 0), (1, 1), (2, 4), (5, 9), (10, 19), (20, 49), (50, 99), (100, 199), (200, 420), (500, 980)];
    private static readonly string[] WindingUp = ["OPLØST EFTER KONKURS", "OPLØST EFTER KONKURS", "TVANGSOPLØST", "OPLØST EFTER FRIVILLIG LIKVIDATION"];
    private static readonly string[] Troubled = ["UNDER KONKURS", "UNDER KONKURS", "UNDER TVANGSOPLØSNING", "UNDER REKONSTRUKTION"];

    public Town Town(int municipality, bool haulage)
    {
        var towns = Tables.Towns.Where(t => t.Municipality == municipality).ToList();
        return prng.Weighted(towns, t => haulage ? t.HaulageWeight : t.Weight);
    }

    public Address Address(Town town, string site)
    {
        var streets = Tables.Words["street_" + (prng.Chance(150) ? "town" : site)];
        var inVillage = town.Villages.Length > 0 && prng.Chance(site == "land" ? 650 : 200);
        return new(prng.Pick(streets), prng.Between(1, 96), prng.Chance(120) ? prng.Pick(["A", "B", "C"]) : null, inVillage ? prng.Pick(town.Villages) : null, town);
    }

    public int Staff(string size)
    {
        var weights = Tables.Sizes[size];
        var (least, most) = SizeBands[prng.Weighted(Enumerable.Range(0, weights.Length).ToList(), band => weights[band])];
        // Two draws, and the smaller counts: within a band there are more small firms than big ones.
        return Math.Min(prng.Between(least, most), prng.Between(least, most));
    }

    public ContactDetails Contact(string name, string? company = null)
    {
        var slug = Names.Slug(company ?? name);
        return new(
            prng.Chance(80) ? null : Spelling(numbers.NextPhone()),
            prng.Chance(560) ? $"{prng.Pick(["kontakt", "info", "post", "mail"])}@{slug}.example" : null,
            prng.Chance(360) ? $"www.{slug}.example" : null);
    }

    public DateOnly Founded()
    {
        var years = prng.Below(10) switch { < 5 => prng.Below(13), < 9 => prng.Below(34), _ => prng.Below(58) };
        return RegisterDay.AddYears(-years).AddDays(-prng.Between(40, 400));
    }

    public DateOnly? Ceased(DateOnly founded) =>
        prng.Chance(20) ? Later(founded.AddDays(30), RegisterDay.AddDays(-prng.Between(5, 600))) : null;

    public string Status(Form form, DateOnly? ceased)
    {
        var personal = form.Code is 10 or 15 or 30;
        if (ceased is not null) return personal ? "Ophørt" : prng.Pick(WindingUp);
        if (personal) return "Aktiv";
        return prng.Chance(7) ? prng.Pick(Troubled) : "NORMAL";
    }

    public bool Protected(Form form) => prng.Chance(form.Code is 10 or 15 ? 270 : 150);

    public Oddities Oddities(Trade trade, bool hasEarlierAddress)
    {
        var oddities = SeedWorld.Oddities.None;
        if (prng.Chance(30)) oddities |= SeedWorld.Oddities.NumberAsText;
        if (trade.IsFarming && prng.Chance(300)) oddities |= SeedWorld.Oddities.BranchAsNumber;
        if (hasEarlierAddress && prng.Chance(120)) oddities |= SeedWorld.Oddities.AddressOnlyInHistory;
        if (prng.Chance(5)) oddities |= SeedWorld.Oddities.NoBranch;
        if (prng.Chance(110)) oddities |= SeedWorld.Oddities.OnlyYearlySize;
        if (prng.Chance(160)) oddities |= SeedWorld.Oddities.ContactsInLists;
        if (prng.Chance(8)) oddities |= SeedWorld.Oddities.SecretPhone | SeedWorld.Oddities.ContactsInLists;
        if (prng.Chance(300)) oddities |= SeedWorld.Oddities.BranchHistory;
        if (prng.Chance(1)) oddities |= SeedWorld.Oddities.Participant;
        return oddities;
    }

    /// <summary>A day between the founding and the end, or the register's day, on which something changed.</summary>
    public DateOnly DayWithin(DateOnly founded, DateOnly? ceased) =>
        founded.AddDays(prng.Between(1, (ceased ?? RegisterDay).DayNumber - founded.DayNumber - 1));

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private string Spelling(string phone) => prng.Below(20) switch
    {
        0 => $"{phone[..2]} {phone[2..4]} {phone[4..6]} {phone[6..]}",
        1 => "+45" + phone,
        2 => $"+45 {phone[..4]} {phone[4..]}",
        _ => phone,
    };
}
