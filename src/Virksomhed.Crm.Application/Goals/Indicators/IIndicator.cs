using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>How much a consultant has counted.</summary>
public sealed record ConsultantCount(int ConsultantId, int Count)
{
    /// <summary>Of how many, where a share is followed.</summary>
    public int? Of { get; init; }

    /// <summary>For what belongs to no consultant.</summary>
    public static IQueryable<ConsultantCount> OfNobody(CrmDbContext db) =>
        db.Users.Where(_ => false).GroupBy(user => user.Id).Select(none => new ConsultantCount(none.Key, none.Count()));
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

    /// <summary>Why the number is told for whole years only and by nobody's name, where its rows may not be followed back to anybody.</summary>
    string? Discretion => null;

    /// <summary>The address of the rows that are counted between two days; of one consultant, or of all.</summary>
    string Rows(DateOnly from, DateOnly to, int? consultant = null) =>
        FormattableString.Invariant($"{RowsPath}?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}")
        + (RowFilter.Length > 0 ? $"&{RowFilter}" : "") + (consultant is null ? "" : FormattableString.Invariant($"&consultant={consultant}"));

    /// <summary>The address of the rows that the number is divided by, where they are others than those of <see cref="Rows"/>.</summary>
    string? DividedBy(DateOnly from, DateOnly to) => null;

    IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to);

    IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to);
}
