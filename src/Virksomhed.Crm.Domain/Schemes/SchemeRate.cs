namespace Virksomhed.Crm.Domain.Schemes;

/// <summary>
/// An amount that belongs to a scheme, from a day on. Rates are regulated every year ("Vejledning om satser", each December), so an amount
/// that nobody has verified is shown as "sats ikke verificeret" and never as a fact.
/// </summary>
public sealed class SchemeRate : ITenantOwned, IVersioned
{
    public const int NameMaxLength = 100;
    public const int UnitMaxLength = 60;

    private SchemeRate() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int SchemeId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Null where a rate exists but is not known for the period.</summary>
    public decimal? Amount { get; private set; }

    public string Unit { get; private set; } = "";
    public DateOnly ValidFrom { get; private set; }
    public string Source { get; private set; } = "";
    public string? VerifiedBy { get; private set; }
    public DateOnly? VerifiedOn { get; private set; }
    public Guid Version { get; private set; }

    public bool IsVerified => Amount is not null && VerifiedOn is not null;

    internal static SchemeRate Of(int municipalityCode, string name, decimal? amount, string unit, DateOnly validFrom, string source)
    {
        var rate = new SchemeRate { MunicipalityCode = municipalityCode };
        rate.Change(name, amount, unit, validFrom, source);

        return rate;
    }

    public void Change(string name, decimal? amount, string unit, DateOnly validFrom, string source)
    {
        Rule.Require(amount is null or >= 0, "En sats kan ikke være negativ.");
        (Name, Amount, Unit, ValidFrom, Source) = (name, amount, unit, validFrom, source);
    }

    public void Verify(string? verifiedBy, DateOnly? verifiedOn) => (VerifiedBy, VerifiedOn) = (verifiedBy, verifiedOn);
}
