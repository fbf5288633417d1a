namespace Virksomhed.Crm.Domain.Agreements;

/// <summary>
/// How many ordinary employees a production unit said it has, on a day. It goes before the register's number, which also counts those with
/// public subsidy; both are shown.
/// </summary>
public sealed class StaffCount : ITenantOwned
{
    public const int Most = 100_000;

    private StaffCount() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int ProductionUnitId { get; private set; }
    public DateOnly CountedOn { get; private set; }

    /// <summary>In the counting unit of the rule of the day.</summary>
    public decimal Employees { get; private set; }

    public CountingUnit CountingUnit { get; private set; }
    public int? RegisteredById { get; private set; }

    public static StaffCount Of(AgreementPlace place, DateOnly countedOn, decimal employees, CountingUnit unit, int? userId)
    {
        ArgumentNullException.ThrowIfNull(place);
        Rule.Require(employees is >= 0 and <= Most, "Antallet af ordinært ansatte skal være nul eller mere.");

        return new StaffCount
        {
            MunicipalityCode = place.MunicipalityCode,
            ProductionUnitId = place.ProductionUnitId,
            CountedOn = countedOn,
            Employees = employees,
            CountingUnit = unit,
            RegisteredById = userId,
        };
    }
}
