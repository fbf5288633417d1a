namespace Virksomhed.Crm.Application.Reports;

/// <summary>What a report can be narrowed down by; the rest of an address is not its business.</summary>
[Flags]
public enum ReportFields
{
    None = 0,
    Year = 1,

    /// <summary>From a day to another, instead of a whole year.</summary>
    Period = 2,
    Sector = 4,
    Size = 8,
    Town = 16,
    Owner = 32,
    Purpose = 64,
    Form = 128,
    Partner = 256,
    Employer = Sector | Size | Town,
}

/// <summary>One report. A new one is a class that implements this, and a line in <see cref="ReportName"/>.</summary>
public interface IReport
{
    ReportName Name { get; }

    /// <summary>One line of what it tells.</summary>
    string Says { get; }

    /// <summary>Where its numbers come from, and how they are counted.</summary>
    string Source { get; }

    ReportFields Fields { get; }

    /// <summary>Whether its numbers are for managers alone, as they are in the room they come from.</summary>
    bool IsForManagers => false;

    Task<IReadOnlyList<ReportTable>> ReadAsync(ReportScope scope, CancellationToken ct);
}

/// <summary>What a report is asked for: the filters that it knows, and the days they come to.</summary>
public sealed record ReportScope(ReportFilter Filter, DateOnly First, DateOnly Last, DateOnly Today)
{
    /// <summary>No report looks further back from its last day.</summary>
    public const int MostYears = 3;

    public int Year => Last.Year;

    /// <summary>Whether it is the running year so far, which is what can be forecast.</summary>
    public bool IsThisYear => First == new DateOnly(Today.Year, 1, 1) && Last == Today;
}
