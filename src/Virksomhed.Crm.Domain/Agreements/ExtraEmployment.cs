using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Agreements;

/// <summary>What the facts of an extra-employment check say.</summary>
public enum ExtraEmploymentResult
{
    [Display(Name = "Opfyldt")] Met,
    [Display(Name = "Ikke opfyldt")] NotMet,
    [Display(Name = "Mangler oplysninger")] Incomplete,
}

/// <summary>
/// The extra-employment check (merbeskæftigelseskravet) of a løntilskud: the latest month's ordinary full-time employees are at least the
/// average of the last twelve months (Virk, løntilskud), confirmed by the employees' representative, and the post was not vacated by
/// dismissal. Each of the four facts stands with its date, since Ankestyrelsen's review (2014) found just these missing.
/// </summary>
public sealed class ExtraEmployment : ITenantOwned, IVersioned
{
    private ExtraEmployment() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int AgreementId { get; private set; }
    public decimal? LatestEmployees { get; private set; }
    public DateOnly? LatestMonth { get; private set; }
    public decimal? AverageEmployees { get; private set; }
    public DateOnly? AverageUntil { get; private set; }
    public bool? RepresentativeConfirmed { get; private set; }
    public DateOnly? RepresentativeOn { get; private set; }
    public bool? VacatedByDismissal { get; private set; }
    public DateOnly? VacatedAnsweredOn { get; private set; }
    public Guid Version { get; private set; }

    public static ExtraEmployment For(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);

        return new ExtraEmployment { MunicipalityCode = agreement.MunicipalityCode, AgreementId = agreement.Id };
    }

    public void Count(decimal? latest, DateOnly? month, decimal? average, DateOnly? until)
    {
        Rule.Require(latest is null or >= 0 && average is null or >= 0, "Antallet af ansatte kan ikke være negativt.");
        Rule.Require(latest is null == month is null && average is null == until is null, "Angiv både tallet og måneden, det gælder for.");
        (LatestEmployees, LatestMonth, AverageEmployees, AverageUntil) = (latest, month, average, until);
    }

    public void Confirm(bool? byRepresentative, DateOnly? on)
    {
        Rule.Require(byRepresentative is null == on is null, "Angiv både svaret og datoen for medarbejderrepræsentantens bekræftelse.");
        (RepresentativeConfirmed, RepresentativeOn) = (byRepresentative, on);
    }

    public void Vacated(bool? byDismissal, DateOnly? answeredOn)
    {
        Rule.Require(byDismissal is null == answeredOn is null, "Angiv både svaret og datoen for, hvordan stillingen blev ledig.");
        (VacatedByDismissal, VacatedAnsweredOn) = (byDismissal, answeredOn);
    }

    public ExtraEmploymentResult Result =>
        RepresentativeConfirmed == false || VacatedByDismissal == true || LatestEmployees < AverageEmployees ? ExtraEmploymentResult.NotMet
        : LatestEmployees is null || AverageEmployees is null || RepresentativeConfirmed is null || VacatedByDismissal is null ? ExtraEmploymentResult.Incomplete
        : ExtraEmploymentResult.Met;
}
