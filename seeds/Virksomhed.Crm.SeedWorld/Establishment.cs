namespace Virksomhed.Crm.SeedWorld;

/// <summary>How a document differs from the plain one: every oddity that the real register is known for is somewhere in the seeds.</summary>
[Flags]
public enum Oddities
{
    None = 0,
    NumberAsText = 1,
    BranchAsNumber = 2,
    AddressOnlyInHistory = 4,
    NoBranch = 8,
    OnlyYearlySize = 16,
    ContactsInLists = 32,
    SecretPhone = 64,
    Participant = 128,
    BranchHistory = 256,
}

public sealed record Address(string Street, int House, string? Letter, string? Village, Town Town);

public sealed record ContactDetails(string? Phone, string? Email, string? Website);

/// <summary>A name or an address that was given up on a day, when the present one took over.</summary>
public sealed record Earlier<T>(T Value, DateOnly Until);

/// <summary>What a company and a production unit have in common in the register.</summary>
public abstract class Establishment
{
    public required string Name { get; init; }
    public required Trade Trade { get; init; }
    public required Address Address { get; init; }
    public required ContactDetails Contact { get; init; }
    public required DateOnly Founded { get; init; }
    public bool Protected { get; init; }
    public Oddities Oddities { get; init; }
    public Earlier<string>? EarlierName { get; init; }
    public Earlier<Address>? EarlierAddress { get; init; }
    public DateOnly? Ceased { get; init; }
    public required string Status { get; init; }
    public abstract int Employees { get; }

    public bool Has(Oddities oddity) => Oddities.HasFlag(oddity);
}

public sealed class Company : Establishment
{
    public required int Cvr { get; init; }
    public required Form Form { get; init; }
    public List<ProductionUnit> Units { get; } = [];
    public override int Employees => Units.Where(u => u.Ceased is null).Sum(u => u.Employees);

    public bool IsIn(int municipality) => Units.Any(u => u.Address.Town.Municipality == municipality);
}

public sealed class ProductionUnit : Establishment
{
    public required long PNumber { get; init; }
    public required Company Company { get; init; }
    public required int Staff { get; init; }
    public Company? EarlierCompany { get; init; }
    public DateOnly TakenOver { get; init; }
    public override int Employees => Staff;
}
