namespace Virksomhed.Crm.Domain.Voksenlaerlinge;

/// <summary>A trade that one can become skilled in, with its education and the sector that the municipality counts it under.</summary>
public sealed class Trade : ITenantOwned, IVersioned
{
    public const int NameMaxLength = 60;
    public const int EducationMaxLength = 100;

    private Trade() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public string Name { get; private set; } = "";
    public string Education { get; private set; } = "";
    public TradeSector Sector { get; private set; }

    /// <summary>Whether its pupils may have a right to voksenelevløn, which shuts the employer out of the subsidy (LAB § 154, stk. 2).</summary>
    public bool MayHaveVoksenelevloen { get; private set; }

    public bool IsActive { get; private set; } = true;
    public Guid Version { get; private set; }

    public static Trade Add(int municipalityCode, string name, string education, TradeSector sector, bool mayHaveVoksenelevloen) =>
        new() { MunicipalityCode = municipalityCode, Name = name, Education = education, Sector = sector, MayHaveVoksenelevloen = mayHaveVoksenelevloen };

    public void Change(string name, string education, TradeSector sector, bool mayHaveVoksenelevloen, bool isActive) =>
        (Name, Education, Sector, MayHaveVoksenelevloen, IsActive) = (name, education, sector, mayHaveVoksenelevloen, isActive);
}
