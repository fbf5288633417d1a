using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Domain;

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

    /// <summary>SHA-256, in hex, of the secret in the person's calendar address; null when there is no feed.</summary>
    public string? CalendarKeyHash { get; set; }
}
