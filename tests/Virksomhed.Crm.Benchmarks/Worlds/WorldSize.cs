namespace Virksomhed.Crm.Benchmarks;

/// <summary>How much a database holds; all but the first two are per municipality.</summary>
internal sealed record WorldSize(string Name, int Municipalities, int Employers, int Units, int ContactsPerYear, int Years, int Consultants, int Agreements)
{
    /// <summary>What the other systems were measured on: 10,000 employers, 50,000 visits, 40 consultants; and 50,000 agreements.</summary>
    public static readonly WorldSize Peer = new("peer", 1, 10_000, 11_000, 5_000, 10, 40, 50_000);

    /// <summary>Every Danish municipality: 313,000 P-units and 2,500 visits a year each for ten years, with 2,000 agreements.</summary>
    public static readonly WorldSize National = new("national", 98, 2_850, 3_194, 2_500, 10, 10, 2_000);

    /// <summary>The same municipalities and staff with a tenth of the employers, contacts and agreements each.</summary>
    public WorldSize Tenth => this with { Name = $"{Name}-tenth", Employers = Employers / 10, Units = Units / 10, ContactsPerYear = ContactsPerYear / 10, Agreements = Agreements / 10 };

    public static WorldSize Named(string name) => name switch
    {
        "peer" => Peer,
        "peer-tenth" => Peer.Tenth,
        "national" => National,
        "national-tenth" => National.Tenth,
        _ => throw new ArgumentException($"There is no size {name}."),
    };
}
