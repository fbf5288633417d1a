namespace Virksomhed.Crm.Domain.Contacts;

/// <summary>An organisation that takes part in contacts: a business council, another municipality, a supplier.</summary>
public sealed class Partner : ITenantOwned, IVersioned
{
    public const int NameMaxLength = 100;

    private Partner() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public string Name { get; private set; } = "";
    public bool IsActive { get; private set; } = true;
    public Guid Version { get; private set; }

    public static Partner Add(int municipalityCode, string name) => new() { MunicipalityCode = municipalityCode, Name = name };

    public void Change(string name, bool isActive) => (Name, IsActive) = (name, isActive);
}
