using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Employers;

/// <summary>Which edition of Dansk Branchekode a code belongs to: the same six digits may mean two trades (439100: roofing in DB07, bricklaying in DB25).</summary>
public enum BranchVersion
{
    [Display(Name = "DB07")] Db07,
    [Display(Name = "DB25")] Db25,
}

/// <summary>The sectors that the municipalities' goals speak of.</summary>
public enum Sector
{
    [Display(Name = "Byggeri")] Byggeri,
    [Display(Name = "SOSU")] Sosu,
    [Display(Name = "Hotel og restauration")] HotelRestauration,
    [Display(Name = "Transport og logistik")] TransportLogistik,
    [Display(Name = "Industri")] Industri,
    [Display(Name = "Landbrug")] Landbrug,
}

/// <summary>One trade of Dansk Branchekode (Danmarks Statistik), with the sector that the municipality files it under.</summary>
public sealed class Branch : ITenantOwned, IVersioned
{
    public const int CodeLength = 6;
    public const int TitleMaxLength = 200;

    private Branch() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public BranchVersion Edition { get; private set; }
    public string Code { get; private set; } = "";
    public string Title { get; private set; } = "";
    public Sector? Sector { get; private set; }
    public Guid Version { get; private set; }

    public static Branch Of(int municipalityCode, BranchVersion edition, string code, string title, Sector? sector)
    {
        ArgumentNullException.ThrowIfNull(code);
        Rule.Require(code.Length == CodeLength && code.All(char.IsAsciiDigit), "En branchekode har seks cifre.");

        return new Branch { MunicipalityCode = municipalityCode, Edition = edition, Code = code, Title = title, Sector = sector };
    }

    public void FileUnder(Sector? sector) => Sector = sector;
}
