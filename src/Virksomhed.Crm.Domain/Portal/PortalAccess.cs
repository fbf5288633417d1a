using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Domain.Portal;

/// <summary>What a user of an employer may do in the portal: the part of an access that somebody decides.</summary>
/// <param name="UnitIds">The only workplaces that are shown; none means all of the employer's.</param>
public sealed record PortalRights(bool MayInvite, IReadOnlyCollection<int> UnitIds);

/// <summary>A person's access to the portal for one employer, from the day it is given until it is ended. Given again, it is a new row.</summary>
public sealed class PortalAccess : ITenantOwned, IVersioned
{
    private readonly List<PortalAccessUnit> _units = [];

    private PortalAccess() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int EmployerId { get; private set; }
    public int UserId { get; private set; }

    /// <summary>Whether the person may let colleagues in, and end their access.</summary>
    public bool MayInvite { get; private set; }

    /// <summary>What the portal and its mails are written in for this person.</summary>
    public InquiryLanguage Language { get; private set; }

    public int GivenById { get; private set; }
    public DateTime GivenAt { get; private set; }
    public int? EndedById { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public Guid Version { get; private set; }
    public IReadOnlyList<PortalAccessUnit> Units => _units;

    public bool IsActive => EndedAt is null;

    public static PortalAccess Give(int municipalityCode, int employerId, int userId, PortalRights rights, InquiryLanguage language, int byId, DateTime now)
    {
        var access = new PortalAccess { MunicipalityCode = municipalityCode, EmployerId = employerId, UserId = userId, Language = language, GivenById = byId, GivenAt = now };
        access.Allow(rights);

        return access;
    }

    public void Change(PortalRights rights)
    {
        Rule.Require(IsActive, "Adgangen er afsluttet.");
        Allow(rights);
    }

    public void Speak(InquiryLanguage language) => Language = language;

    /// <param name="byId">Nobody where the night does it.</param>
    /// <param name="now">When.</param>
    public void End(int? byId, DateTime now)
    {
        Rule.Require(IsActive, "Adgangen er allerede afsluttet.");
        (EndedById, EndedAt) = (byId, now);
    }

    private void Allow(PortalRights rights)
    {
        ArgumentNullException.ThrowIfNull(rights);
        MayInvite = rights.MayInvite;
        _units.RemoveAll(unit => !rights.UnitIds.Contains(unit.ProductionUnitId));
        _units.AddRange(rights.UnitIds.Where(id => !_units.Exists(unit => unit.ProductionUnitId == id)).Select(PortalAccessUnit.Of));
    }
}

/// <summary>A workplace that an access is bound to.</summary>
public sealed class PortalAccessUnit : ITenantOwned
{
    private PortalAccessUnit() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int PortalAccessId { get; private set; }
    public int ProductionUnitId { get; private set; }

    internal static PortalAccessUnit Of(int productionUnitId) => new() { ProductionUnitId = productionUnitId };
}
