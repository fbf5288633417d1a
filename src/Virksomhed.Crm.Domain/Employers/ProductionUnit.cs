namespace Virksomhed.Crm.Domain.Employers;

/// <summary>A place of work (P-enhed) of an employer: what is visited, and what the ratio rules count by.</summary>
public sealed class ProductionUnit : ITenantOwned, IVersioned
{
    private ProductionUnit() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int EmployerId { get; private set; }
    public Employer Employer { get; private set; } = null!;
    public string PNumber { get; private set; } = "";

    public string Name { get; private set; } = "";
    public string? BranchCode { get; private set; }
    public BranchVersion? BranchEdition { get; private set; }
    public Sector? Sector { get; private set; }
    public int? Employees { get; private set; }
    public int? SizeFrom { get; private set; }
    public string? Street { get; private set; }
    public string? PostalCode { get; private set; }
    public string? Town { get; private set; }
    public int? SeatCode { get; private set; }
    public string? Phone { get; private set; }
    public string? Email { get; private set; }
    public string? Website { get; private set; }
    public bool IsProtected { get; private set; }
    public DateTime? FetchedAt { get; private set; }
    public DateOnly? CeasedOn { get; private set; }
    public Guid Version { get; private set; }

    public static ProductionUnit Register(Employer employer, string pNumber, RegisterData data, DateTime fetchedAt)
    {
        ArgumentNullException.ThrowIfNull(employer);
        Rule.Require(Employers.PNumber.IsValid(pNumber), $"P-nummeret {pNumber} skal have ti cifre.");
        var unit = new ProductionUnit { MunicipalityCode = employer.MunicipalityCode, Employer = employer, PNumber = pNumber };
        unit.Refresh(data, fetchedAt);

        return unit;
    }

    public void Refresh(RegisterData data, DateTime fetchedAt)
    {
        ArgumentNullException.ThrowIfNull(data);
        (Name, BranchCode, BranchEdition, Sector) = (data.Name, data.BranchCode, data.BranchEdition, data.Sector);
        (Employees, SizeFrom) = (data.Employees, data.SizeFrom);
        (Street, PostalCode, Town, SeatCode) = (data.Street, data.PostalCode, data.Town, data.SeatCode);
        (Phone, Email, Website) = (data.Phone, data.Email, data.Website);
        (IsProtected, FetchedAt, CeasedOn) = (data.IsProtected, fetchedAt, data.CeasedOn);
    }

    /// <summary>Whether the register says what is known already.</summary>
    public bool IsAsIn(RegisterData data) => data == new RegisterData
    {
        Name = Name,
        BranchCode = BranchCode,
        BranchEdition = BranchEdition,
        Sector = Sector,
        Employees = Employees,
        SizeFrom = SizeFrom,
        Street = Street,
        PostalCode = PostalCode,
        Town = Town,
        SeatCode = SeatCode,
        Phone = Phone,
        Email = Email,
        Website = Website,
        IsProtected = IsProtected,
        CeasedOn = CeasedOn,
    };

    /// <summary>The unit goes to another employer (the register's virksomhedsrelation); its contacts stay with the employer they were held with.</summary>
    public void MoveTo(Employer employer)
    {
        ArgumentNullException.ThrowIfNull(employer);
        Rule.Require(employer.MunicipalityCode == MunicipalityCode, "En P-enhed kan ikke flytte til en anden kommunes virksomhed.");
        Employer = employer;
    }

    public void FileUnder(Sector? sector) => Sector = sector;
}
