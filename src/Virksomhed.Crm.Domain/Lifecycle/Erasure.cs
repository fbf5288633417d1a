namespace Virksomhed.Crm.Domain.Lifecycle;

/// <summary>The receipt for what was deleted of one kind at one time: how much, and by which rule. Never what.</summary>
public sealed class Erasure(int municipalityCode, RetentionSubject subject, int count, int months, DateTime at) : ITenantOwned
{
    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; } = municipalityCode;
    public RetentionSubject Subject { get; private set; } = subject;
    public int Count { get; private set; } = count;
    public int Months { get; private set; } = months;
    public DateTime At { get; private set; } = at;
}
