using System.Globalization;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>Which employers a list shows: the active ones, unless its address says otherwise.</summary>
public sealed record EmployerFilter : ListFilter
{
    public const string Me = "me";
    public const string None = "none";

    public string? Q { get; init; }

    /// <summary>"me", "none" or the id of a colleague.</summary>
    public string? Owner { get; init; }

    /// <summary>Part of a branch's title, or the beginning of its code.</summary>
    public string? Branch { get; init; }

    public Sector? Sector { get; init; }

    /// <summary>At least so many employees, see <see cref="SizeInterval"/>.</summary>
    public int? Size { get; init; }

    public string? Town { get; init; }
    public PortfolioLevel? Level { get; init; }

    /// <summary>Reklamebeskyttelse: "yes" or "no".</summary>
    public string? Protected { get; init; }

    /// <summary>"never", or how long ago the latest contact is at least: "6m", "12m", "24m".</summary>
    public string? Contacted { get; init; }

    /// <summary>First reached in its calendar year on these days; see <see cref="ReachedEmployers"/>.</summary>
    public DateOnly? ReachedFrom { get; init; }

    public DateOnly? ReachedTo { get; init; }

    /// <summary>How it was reached: by a contact, unless by an agreement.</summary>
    public ReachedBy? By { get; init; }

    /// <summary>"now": the next promised contact is due.</summary>
    public string? Due { get; init; }

    /// <summary>"yes": holds the CSR-mærke this year; "no": does not.</summary>
    public string? Csr { get; init; }

    /// <summary>"yes": only ceased employers; "all": those too. Otherwise only active ones.</summary>
    public string? Ceased { get; init; }

    protected override IEnumerable<(string Key, string? Value)> Values =>
    [
        ("q", Q), ("owner", Owner), ("branch", Branch), ("sector", $"{Sector}"), ("size", Size?.ToString(CultureInfo.InvariantCulture)),
        ("town", Town), ("level", $"{Level}"), ("protected", Protected), ("contacted", Contacted), ("reachedFrom", Day(ReachedFrom)), ("reachedTo", Day(ReachedTo)), ("by", $"{By}"), ("due", Due), ("csr", Csr), ("ceased", Ceased),
    ];
}
