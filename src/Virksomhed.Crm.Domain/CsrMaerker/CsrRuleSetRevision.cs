namespace Virksomhed.Crm.Domain.CsrMaerker;

/// <summary>How a rule set read until somebody changed it.</summary>
public sealed class CsrRuleSetRevision : ITenantOwned
{
    public const int WasMaxLength = 2000;

    private CsrRuleSetRevision() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int RuleSetId { get; private set; }
    public string Was { get; private set; } = "";
    public int ChangedById { get; private set; }
    public DateTime ChangedAt { get; private set; }

    internal static CsrRuleSetRevision Of(CsrRuleSet rules, string was, int userId, DateTime now) => new()
    {
        MunicipalityCode = rules.MunicipalityCode,
        Was = was.Length > WasMaxLength ? was[..WasMaxLength] : was,
        ChangedById = userId,
        ChangedAt = now,
    };
}
