using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Data;

/// <summary>A person who may sign in. Belongs to exactly one municipality, and in the portal to one employer of it.</summary>
public sealed class CrmUser : IdentityUser<int>, ITenantOwned
{
    public const int NameMaxLength = 100;
    public const int TitleMaxLength = 60;
    public const int CalendarKeyLength = 64;

    public int MunicipalityCode { get; set; }

    /// <summary>The employer whose portal the person uses; null for staff.</summary>
    public int? EmployerId { get; set; }

    public string FullName { get; set { field = value; NameSort = DanishText.SortKey(value); } } = "";

    /// <summary>The name by which lists are ordered.</summary>
    public string NameSort { get; private set; } = "";

    public string? Title { get; set; }

    /// <summary>False when the person has left: no sign-in, no new assignments, but the name stays on what was done.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>The day access was given, or given again; null until the night that finds the person for the first time.</summary>
    public DateOnly? AccessSince { get; set; }

    /// <summary>The day a leader last confirmed that the person is to have access.</summary>
    public DateOnly? AttestedOn { get; set; }

    /// <summary>The day those who confirm were reminded of this person.</summary>
    public DateOnly? AttestationRemindedOn { get; set; }

    /// <summary>The day the person was told that the access closes unless somebody confirms it.</summary>
    public DateOnly? AttestationWarnedOn { get; set; }

    /// <summary>The person's last day of work; the night after it closes the account.</summary>
    public DateOnly? LeavesOn { get; set; }

    /// <summary>SHA-256, in hex, of the secret in the person's calendar address; null when there is no feed.</summary>
    public string? CalendarKeyHash { get; set; }

    /// <summary>How it stands with the confirmation of the access; of somebody whom no night has found yet it begins today.</summary>
    public AccessTerm TermOn(DateOnly today) => new(AttestedOn ?? AccessSince ?? today, AttestationWarnedOn, LeavesOn);

    /// <summary>The access is found sensible, and the time until it is to be confirmed again begins anew.</summary>
    public void Attest(DateOnly today) => (AttestedOn, AttestationRemindedOn, AttestationWarnedOn) = (today, null, null);

    /// <summary>Access is given, or given again after it was closed.</summary>
    public void GiveAccess(DateOnly today) => (AccessSince, AttestedOn, AttestationRemindedOn, AttestationWarnedOn) = (today, null, null, null);
}
