using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>How much a consultant has counted.</summary>
public sealed record ConsultantCount(int ConsultantId, int Count)
{
    /// <summary>Of how many, where a share is followed.</summary>
    public int? Of { get; init; }
}

/// <summary>Something that is counted from what people register, and that a goal can be followed by.</summary>
public interface IIndicator
{
    /// <summary>What stands in <see cref="Goal.Indicator"/>; never changes once a goal uses it.</summary>
    string Key { get; }

    string Name { get; }

    string Unit { get; }

    /// <summary>In words, which rows are counted.</summary>
    string Counted { get; }

    /// <summary>The list that shows the counted rows.</summary>
    string RowsPath => "/contacts";

    /// <summary>The filters of that list that show them, beside from and to.</summary>
    string RowFilter => "";

    /// <summary>Whether the consultants' numbers add up to the whole, or several may count the same.</summary>
    bool AddsUp { get; }

    Pace Pace => Pace.Steady;

    /// <summary>Whether the rows are answers that nobody may follow back: they are told in whole years and by nobody's name.</summary>
    bool IsAnonymous => false;

    /// <summary>The address of the rows that are counted between two days; of one consultant, or of all.</summary>
    string Rows(DateOnly from, DateOnly to, int? consultant = null) =>
        FormattableString.Invariant($"{RowsPath}?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}")
        + (RowFilter.Length > 0 ? $"&{RowFilter}" : "") + (consultant is null ? "" : FormattableString.Invariant($"&consultant={consultant}"));

    IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to);

    IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to);
}
