namespace Virksomhed.Crm.Domain.Employers;

/// <summary>What the CVR register says of a legal unit or a production unit. It is replaced as a whole by each import; nobody types in it.</summary>
public sealed record RegisterData
{
    public const int NameMaxLength = 200;
    public const int StreetMaxLength = 200;
    public const int TownMaxLength = 60;
    public const int EmailMaxLength = 254;
    public const int WebsiteMaxLength = 200;
    public const int LegalFormMaxLength = 60;

    public required string Name { get; init; }
    public string? LegalForm { get; init; }
    public string? BranchCode { get; init; }
    public BranchVersion? BranchEdition { get; init; }
    public Sector? Sector { get; init; }
    public int? Employees { get; init; }

    /// <summary>The lowest number of the register's interval, see <see cref="SizeInterval"/>.</summary>
    public int? SizeFrom { get; init; }

    public string? Street { get; init; }
    public string? PostalCode { get; init; }
    public string? Town { get; init; }

    /// <summary>The kommunekode of the address, which for a legal unit may be another municipality than the one that follows it.</summary>
    public int? SeatCode { get; init; }

    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? Website { get; init; }

    /// <summary>Reklamebeskyttelse: the register's data may not be used to approach the unit (CVR-loven § 19).</summary>
    public bool IsProtected { get; init; }

    public DateOnly? CeasedOn { get; init; }
}
