using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Users;

/// <summary>How it stands with the confirmation of a person's access.</summary>
public enum AccessState
{
    [Display(Name = "Bekræftet")] Confirmed,
    [Display(Name = "Skal bekræftes snart")] Soon,
    [Display(Name = "Over fristen")] Late,
    [Display(Name = "Lukkes")] Closes,
}

/// <summary>
/// When a person's access is to be confirmed, and when it is closed because nobody did. Nobody is closed without having been warned some days before, however long
/// the system was down.
/// </summary>
/// <param name="Since">The day from which the time counts: the latest confirmation, or the day access was given.</param>
/// <param name="WarnedOn">The day the person was told that the access will be closed.</param>
/// <param name="LeavesOn">The person's last day, where one is known; afterwards there is nothing to confirm.</param>
public sealed record AccessTerm(DateOnly Since, DateOnly? WarnedOn, DateOnly? LeavesOn)
{
    /// <summary>So many days before the due date those who confirm are reminded.</summary>
    public const int RemindDays = 14;

    /// <summary>So many days after the warning at the earliest the access is closed.</summary>
    public const int WarningDays = 7;

    public DateOnly DueOn(AccessRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);

        return Since.AddMonths(rule.Months);
    }

    /// <summary>The last day on which the person can sign in, if nobody confirms.</summary>
    public DateOnly OpenUntil(AccessRule rule)
    {
        var (grace, warned) = (DueOn(rule).AddDays(rule.GraceDays), WarnedOn?.AddDays(WarningDays));

        return warned > grace ? warned.Value : grace;
    }

    public AccessState StateOn(DateOnly today, AccessRule rule) =>
        HasLeft(today) || (WarnedOn is not null && today > OpenUntil(rule)) ? AccessState.Closes
        : today > DueOn(rule) ? AccessState.Late
        : today >= DueOn(rule).AddDays(-RemindDays) ? AccessState.Soon
        : AccessState.Confirmed;

    private bool HasLeft(DateOnly today) => today > LeavesOn;
}
