using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.FollowUps;

namespace Virksomhed.Crm.Application.FollowUps;

/// <summary>When an open follow-up is due, seen from today.</summary>
public enum DueGroup
{
    Overdue,
    Today,
    ThisWeek,
    Later,
}

/// <summary>A follow-up as it stands in a list.</summary>
public sealed record FollowUpRow(
    int Id, int EmployerId, string Employer, string? Alias, string? Town, string Text, DateOnly DueOn, string Responsible, DateTime? DoneAt, string? Outcome)
{
    public DueGroup Due(DateOnly today) =>
        DueOn < today ? DueGroup.Overdue
        : DueOn == today ? DueGroup.Today
        : DueOn <= Week.Of(today).Sunday ? DueGroup.ThisWeek
        : DueGroup.Later;
}

/// <summary>How many open follow-ups are due when.</summary>
public sealed record DueCounts(int Overdue, int Today, int ThisWeek, int Later)
{
    public static DueCounts None { get; } = new(0, 0, 0, 0);

    public int Total => Overdue + Today + ThisWeek + Later;

    public int this[DueGroup group] => group switch
    {
        DueGroup.Overdue => Overdue,
        DueGroup.Today => Today,
        DueGroup.ThisWeek => ThisWeek,
        _ => Later,
    };
}

internal static class FollowUpRows
{
    public static IQueryable<FollowUpRow> ToRows(this IQueryable<FollowUpWithNames> rows) => rows.Select(r => new FollowUpRow(
        r.FollowUp.Id, r.Employer.Id, r.Employer.Name, r.Employer.Alias, r.Employer.Town, r.FollowUp.Text, r.FollowUp.DueOn, r.Responsible.FullName,
        r.FollowUp.DoneAt, r.FollowUp.Outcome));

    /// <summary>Counts open follow-ups by when they are due, in one grouped query.</summary>
    public static IQueryable<DueCounts> ToDueCounts(this IQueryable<FollowUp> open, DateOnly today)
    {
        var sunday = Week.Of(today).Sunday;

        return open.GroupBy(_ => 1).Select(all => new DueCounts(
            all.Count(f => f.DueOn < today),
            all.Count(f => f.DueOn == today),
            all.Count(f => f.DueOn > today && f.DueOn <= sunday),
            all.Count(f => f.DueOn > today && f.DueOn > sunday)));
    }
}
