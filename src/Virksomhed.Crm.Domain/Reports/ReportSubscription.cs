namespace Virksomhed.Crm.Domain.Reports;

/// <summary>A reader's wish to be sent the link to a report each month, on the first day that the municipality works. The mail holds no figures.</summary>
public sealed class ReportSubscription : ITenantOwned, IVersioned
{
    public const int ReportMaxLength = 30;
    public const int QueryMaxLength = 500;
    public const int MaxPerUser = 20;

    private ReportSubscription() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int UserId { get; private set; }

    /// <summary>The report's own name, as its address has it.</summary>
    public string Report { get; private set; } = "";

    /// <summary>What the report is narrowed down to, as it stands in the address, without the question mark.</summary>
    public string Query { get; private set; } = "";

    /// <summary>The day of the next mail. Whoever sends it moves this ahead in the same save, so that one of several instances does.</summary>
    public DateOnly DueOn { get; private set; }

    public DateOnly? SentOn { get; private set; }
    public Guid Version { get; private set; }

    public static ReportSubscription Begin(int municipalityCode, int userId, string report, string query, DateOnly today, WorkingCalendar calendar) =>
        new() { MunicipalityCode = municipalityCode, UserId = userId, Report = report, Query = query, DueOn = DueAfter(today, calendar) };

    /// <summary>The mail of this month leaves; months that were missed are not made up for.</summary>
    public void Send(DateOnly today, WorkingCalendar calendar)
    {
        Rule.Require(DueOn <= today, "Mailen skal ikke sendes endnu.");
        (SentOn, DueOn) = (today, DueAfter(today, calendar));
    }

    /// <summary>The next first working day of a month after a day.</summary>
    public static DateOnly DueAfter(DateOnly day, WorkingCalendar calendar)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        var due = calendar.After(month.AddDays(-1), 1);

        return due > day ? due : calendar.After(month.AddMonths(1).AddDays(-1), 1);
    }
}
