namespace Virksomhed.Crm.Domain.Employers;

/// <summary>
/// What the CVR register says worked at an employer, or at one of its units, in a month (erstMaanedsbeskaeftigelse). Used where a rule
/// compares the latest month with a year; shown beside what the employer says itself.
/// </summary>
public sealed class MonthlyEmployment : ITenantOwned
{
    /// <summary>A year and the month it is compared with.</summary>
    public const int MonthsKept = 13;

    private MonthlyEmployment() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int EmployerId { get; private set; }

    /// <summary>Null for the employer as a whole.</summary>
    public int? ProductionUnitId { get; private set; }

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; private set; }

    public int? Employees { get; private set; }

    /// <summary>Årsværk, where the register gives them.</summary>
    public int? FullTimePersons { get; private set; }

    public static MonthlyEmployment Of(int municipalityCode, int employerId, int? productionUnitId, MonthFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);

        return new MonthlyEmployment
        {
            MunicipalityCode = municipalityCode,
            EmployerId = employerId,
            ProductionUnitId = productionUnitId,
            Month = figure.Month,
            Employees = figure.Employees,
            FullTimePersons = figure.FullTimePersons,
        };
    }

    public MonthFigure Figure => new(Month, Employees, FullTimePersons);

    public void Correct(MonthFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        (Employees, FullTimePersons) = (figure.Employees, figure.FullTimePersons);
    }
}

/// <summary>One month's figures.</summary>
public sealed record MonthFigure(DateOnly Month, int? Employees, int? FullTimePersons)
{
    /// <summary>What the rules ask for is full-time persons; heads stand in where the register gives no more.</summary>
    public int? Best => FullTimePersons ?? Employees;
}
