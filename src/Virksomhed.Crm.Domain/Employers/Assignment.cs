using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Employers;

public enum AssignmentKind
{
    [Display(Name = "Fast kontaktperson")] Owner,
    [Display(Name = "Stedfortræder")] Deputy,
    [Display(Name = "Fast sygedagpengerådgiver")] SicknessAdviser,
}

/// <summary>Who was responsible for an employer, and when: the history behind "én fast kontaktperson" (Sønderborgs beskæftigelsespolitik 2019-2022).</summary>
public sealed class Assignment : ITenantOwned
{
    private Assignment() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int EmployerId { get; private set; }
    public AssignmentKind Kind { get; private set; }
    public int UserId { get; private set; }
    public DateTime From { get; private set; }

    /// <summary>When another took over (UTC); null for the one who is responsible now.</summary>
    public DateTime? Until { get; private set; }

    /// <summary>Makes a user responsible. The one before must be ended first; the database allows only one open of each kind.</summary>
    public static Assignment Begin(Employer employer, AssignmentKind kind, int userId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(employer);
        employer.Assign(kind, userId);

        return new Assignment { MunicipalityCode = employer.MunicipalityCode, EmployerId = employer.Id, Kind = kind, UserId = userId, From = now };
    }

    public void End(Employer employer, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(employer);
        Rule.Require(Until is null, "Ansvaret er allerede afsluttet.");
        Until = now;
        employer.Assign(Kind, null);
    }
}
