namespace Virksomhed.Crm.Domain.Employers;

/// <summary>A person at an employer whom the consultants talk with. Work data only: name, role, phone and e-mail.</summary>
public sealed class ContactPerson : ITenantOwned, IVersioned
{
    public const int NameMaxLength = 100;
    public const int RoleMaxLength = 60;

    private ContactPerson() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int EmployerId { get; private set; }
    public Employer Employer { get; private set; } = null!;
    public int? ProductionUnitId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The name as a search compares it, see <see cref="DanishText.Fold"/>.</summary>
    public string NameFolded { get; private set; } = "";

    public string? Role { get; private set; }
    public string? Phone { get; private set; }
    public string? Email { get; private set; }

    /// <summary>The day the person left the employer; null while active.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>The person this one turned out to be. Contacts keep pointing here, so that a merge can be undone.</summary>
    public int? MergedIntoId { get; private set; }

    public Guid Version { get; private set; }

    public bool IsActive => LeftOn is null && MergedIntoId is null;

    public static ContactPerson Add(Employer employer, string name, string? role, string? phone, string? email, int? productionUnitId = null)
    {
        ArgumentNullException.ThrowIfNull(employer);

        return new ContactPerson
        {
            MunicipalityCode = employer.MunicipalityCode,
            Employer = employer,
            ProductionUnitId = productionUnitId,
            Name = name,
            NameFolded = DanishText.Fold(name),
            Role = role,
            Phone = phone,
            Email = email,
        };
    }

    public void Change(string name, string? role, string? phone, string? email, int? productionUnitId, DateOnly? leftOn) =>
        (Name, NameFolded, Role, Phone, Email, ProductionUnitId, LeftOn) = (name, DanishText.Fold(name), role, phone, email, productionUnitId, leftOn);

    public void MergeInto(ContactPerson other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Rule.Require(other.Id != Id, "En kontaktperson kan ikke lægges sammen med sig selv.");
        Rule.Require(other.EmployerId == EmployerId, "Kun kontaktpersoner hos samme virksomhed kan lægges sammen.");
        Rule.Require(MergedIntoId is null, "Kontaktpersonen er allerede lagt sammen med en anden.");
        Rule.Require(other.MergedIntoId is null, "Vælg den kontaktperson, som den anden allerede er lagt sammen med.");
        MergedIntoId = other.Id;
    }

    public void UndoMerge()
    {
        Rule.Require(MergedIntoId is not null, "Kontaktpersonen er ikke lagt sammen med nogen.");
        MergedIntoId = null;
    }
}
