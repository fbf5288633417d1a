namespace Virksomhed.Crm.Domain.Employers;

/// <summary>An employer: one legal unit (CVR number) as one municipality knows it.</summary>
public sealed class Employer : ITenantOwned, IVersioned
{
    public const int AliasMaxLength = 100;
    public const int NoteMaxLength = 1000;

    private readonly List<ProductionUnit> _productionUnits = [];
    private readonly List<ContactPerson> _contactPersons = [];

    private Employer() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public string Cvr { get; private set; } = "";

    public string Name { get; private set; } = "";
    public string NameSort { get; private set; } = "";
    public string? LegalForm { get; private set; }
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

    /// <summary>
    /// When the register was last read (UTC): reklamebeskyttelse is only as fresh as this. Null while the employer is known only by one
    /// of its production units.
    /// </summary>
    public DateTime? FetchedAt { get; private set; }

    public DateOnly? CeasedOn { get; private set; }

    // What the consultants typed themselves. An import never touches it.
    public string? Alias { get; private set; }
    public string? OwnPhone { get; private set; }
    public string? OwnEmail { get; private set; }
    public string? OwnWebsite { get; private set; }
    public string? Note { get; private set; }

    public PortfolioLevel Level { get; private set; }

    /// <summary>The one fixed contact person of the municipality ("fast kontaktperson").</summary>
    public int? OwnerId { get; private set; }

    public int? DeputyId { get; private set; }

    /// <summary>The one sygedagpengerådgiver whom a larger employer turns to about sick leave (Sønderborgs beskæftigelsespolitik 2019-2022).</summary>
    public int? SicknessAdviserId { get; private set; }

    // Kept by the use cases that log, edit and delete contacts, so that lists sort and filter without counting.
    public DateOnly? LatestContactOn { get; private set; }
    public DateOnly? NextContactOn { get; private set; }

    public Guid Version { get; private set; }

    public IReadOnlyList<ProductionUnit> ProductionUnits => _productionUnits;
    public IReadOnlyList<ContactPerson> ContactPersons => _contactPersons;

    public static Employer Register(int municipalityCode, string cvr, RegisterData data, DateTime? fetchedAt)
    {
        Rule.Require(CvrNumber.IsValid(cvr), $"CVR-nummeret {cvr} er ikke gyldigt.");
        var employer = new Employer { MunicipalityCode = municipalityCode, Cvr = cvr };
        employer.Refresh(data, fetchedAt);

        return employer;
    }

    /// <summary>Takes over what the register now says; what the consultants typed stays.</summary>
    public void Refresh(RegisterData data, DateTime? fetchedAt)
    {
        ArgumentNullException.ThrowIfNull(data);
        (Name, NameSort, LegalForm) = (data.Name, DanishText.SortKey(data.Name), data.LegalForm);
        (BranchCode, BranchEdition, Sector) = (data.BranchCode, data.BranchEdition, data.Sector);
        (Employees, SizeFrom) = (data.Employees, data.SizeFrom);
        (Street, PostalCode, Town, SeatCode) = (data.Street, data.PostalCode, data.Town, data.SeatCode);
        (Phone, Email, Website) = (data.Phone, data.Email, data.Website);
        (IsProtected, FetchedAt, CeasedOn) = (data.IsProtected, fetchedAt, data.CeasedOn);
    }

    /// <summary>Whether the register says what is known already.</summary>
    public bool IsAsIn(RegisterData data) => data == new RegisterData
    {
        Name = Name,
        LegalForm = LegalForm,
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

    public void Describe(string? alias, string? phone, string? email, string? website, string? note) =>
        (Alias, OwnPhone, OwnEmail, OwnWebsite, Note) = (alias, phone, email, website, note);

    /// <summary>Moves the employer to a portfolio level; <paramref name="contactsPerYear"/> is what the municipality promises there.</summary>
    public void MoveTo(PortfolioLevel level, int contactsPerYear, DateOnly today)
    {
        Level = level;
        NextContactOn = PortfolioRules.NextDue(contactsPerYear, LatestContactOn, today);
    }

    public void FileUnder(Sector? sector) => Sector = sector;

    /// <summary>Names who is responsible from now on; the history is kept in <see cref="Assignment"/>.</summary>
    internal void Assign(AssignmentKind kind, int? userId)
    {
        var (owner, deputy, adviser) = kind switch
        {
            AssignmentKind.Owner => (userId, DeputyId, SicknessAdviserId),
            AssignmentKind.Deputy => (OwnerId, userId, SicknessAdviserId),
            _ => (OwnerId, DeputyId, userId),
        };
        Rule.Require(owner is null || owner != deputy, "Den faste kontaktperson kan ikke være sin egen stedfortræder.");

        (OwnerId, DeputyId, SicknessAdviserId) = (owner, deputy, adviser);
    }
}
