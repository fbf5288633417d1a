namespace Virksomhed.Crm.Domain.CsrMaerker;

/// <summary>That a holder has been given a reminder to apply again; there is one for each employer, year and day.</summary>
public sealed class CsrReminder(int municipalityCode, int employerId, int year, DateOnly remindedFor, DateTime madeAt) : ITenantOwned
{
    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; } = municipalityCode;
    public int EmployerId { get; private set; } = employerId;
    public int Year { get; private set; } = year;

    /// <summary>The day the reminder belongs to, which may be some days before it was made.</summary>
    public DateOnly RemindedFor { get; private set; } = remindedFor;

    public DateTime MadeAt { get; private set; } = madeAt;

    /// <summary>
    /// The reminder day that is due: 1 October or 1 December before the mark's year, the newest of them, so that one who was away on both gets
    /// one reminder. Null before the first, and after the window has closed.
    /// </summary>
    public static DateOnly? DueDay(CsrRuleSet rules, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rules);
        DateOnly[] days = [new(rules.Year - 1, 12, 1), new(rules.Year - 1, 10, 1)];

        return rules.ClosesOn is { } last && today <= last ? days.Where(day => day <= today && day <= last).Select(day => (DateOnly?)day).FirstOrDefault() : null;
    }

    /// <summary>When the follow-up is due: two weeks after the reminder's day, and with a working day to spare before the deadline.</summary>
    public static DateOnly FollowUpDue(CsrRuleSet rules, DateOnly remindedFor, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var (wanted, latest) = (remindedFor.AddDays(14), rules.ClosesOn!.Value.AddDays(-1));
        var due = wanted < latest ? wanted : latest;

        return due < today ? today : due;
    }
}
