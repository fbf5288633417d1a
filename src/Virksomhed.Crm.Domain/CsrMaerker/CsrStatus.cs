using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.CsrMaerker;

/// <summary>Where an application has come to, in the order in which it gets there.</summary>
public enum CsrStatus
{
    [Display(Name = "Kladde")] Draft,
    [Display(Name = "Indsendt")] Submitted,
    [Display(Name = "Screenet")] Screened,
    [Display(Name = "Indstillet")] Nominated,
    [Display(Name = "Godkendt")] Approved,
    [Display(Name = "Afslået")] Rejected,
    [Display(Name = "Uddelt")] Awarded,
    [Display(Name = "Udløbet")] Expired,
}

/// <summary>The steps that are taken for many applications at once.</summary>
public enum CsrMove
{
    [Display(Name = "Indstil")] Nominate,
    [Display(Name = "Godkend")] Approve,
    [Display(Name = "Uddel")] Award,
}

public static class CsrStatuses
{
    /// <summary>The applications of a year that got the mark, whether or not the year is over.</summary>
    public static readonly IReadOnlyList<CsrStatus> Holder = [CsrStatus.Awarded, CsrStatus.Expired];

    /// <summary>Where an application must stand for a step.</summary>
    public static CsrStatus From(this CsrMove move) => move switch
    {
        CsrMove.Nominate => CsrStatus.Screened,
        CsrMove.Approve => CsrStatus.Nominated,
        _ => CsrStatus.Approved,
    };
}
