using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Reports;

public enum CommitteeReportState
{
    [Display(Name = "Kladde")] Draft,
    [Display(Name = "Godkendt")] Approved,
    [Display(Name = "Låst")] Locked,
}

/// <summary>
/// The opfølgningsrapport to the political committee: every goal of a month or a year, with the manager's words. A draft shows figures as they are counted
/// now; approval freezes them; a locked report never changes.
/// </summary>
public sealed class CommitteeReport : ITenantOwned, IVersioned
{
    public const string UsualCommittee = "Arbejdsmarkedsudvalget";
    public const int CommitteeMaxLength = 100;
    public const int SummaryMaxLength = 4000;
    public const int ReasonMaxLength = 300;

    private readonly List<CommitteeComment> _comments = [];
    private readonly List<CommitteeFigure> _figures = [];

    private CommitteeReport() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public CommitteePeriodKind Kind { get; private set; }

    /// <summary>The period's first day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Whom it is written for.</summary>
    public string Committee { get; private set; } = "";

    public CommitteeReportState State { get; private set; }
    public string? Summary { get; private set; }
    public int? StartedById { get; private set; }
    public DateTime StartedAt { get; private set; }

    /// <summary>The day that the frozen figures are told of; null while they are still counted.</summary>
    public DateOnly? FiguresOn { get; private set; }

    public int? ApprovedById { get; private set; }
    public DateTime? ApprovedAt { get; private set; }
    public int? LockedById { get; private set; }
    public DateTime? LockedAt { get; private set; }
    public int? ReopenedById { get; private set; }
    public DateTime? ReopenedAt { get; private set; }

    /// <summary>Why it was last taken back to a draft.</summary>
    public string? ReopenReason { get; private set; }

    public Guid Version { get; private set; }
    public IReadOnlyList<CommitteeComment> Comments => _comments;

    /// <summary>What was approved; none of a draft.</summary>
    public IReadOnlyList<CommitteeFigure> Figures => _figures;

    public CommitteePeriod Period => new(Kind, From);

    public static CommitteeReport Start(int municipalityCode, CommitteePeriod period, string committee, int? byId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(period);
        Rule.Require(period.HasBegunOn(DanishTime.DayOf(now)), "Perioden er ikke begyndt endnu.");

        return new() { MunicipalityCode = municipalityCode, Kind = period.Kind, From = period.From, Committee = committee, StartedById = byId, StartedAt = now };
    }

    public void Summarise(string? summary)
    {
        RequireDraft();
        Summary = summary;
    }

    /// <summary>Says something about a goal; no words take back what was said.</summary>
    public void Comment(int goalId, string? text)
    {
        RequireDraft();
        _comments.RemoveAll(comment => comment.GoalId == goalId && text is null);

        if (text is not null && _comments.Find(comment => comment.GoalId == goalId) is { } known)
        {
            known.Change(text);
        }
        else if (text is not null)
        {
            _comments.Add(new CommitteeComment(goalId, text));
        }
    }

    /// <summary>Stands by it: the figures are frozen. A period that still runs has none that could stand.</summary>
    public void Approve(IReadOnlyList<CommitteeFigure> figures, int? byId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(figures);
        RequireDraft();
        Rule.Require(Period.IsOverOn(DanishTime.DayOf(now)), "Perioden er ikke slut. Rapporten kan godkendes dagen efter periodens sidste dag.");
        Rule.Require(Summary is not null, "Skriv en samlet vurdering, før rapporten godkendes.");
        Rule.Require(figures.Count > 0, "Kommunen har ingen mål i perioden, så der er intet at godkende.");
        (State, FiguresOn, ApprovedById, ApprovedAt) = (CommitteeReportState.Approved, Period.Last, byId, now);
        _figures.AddRange(figures);
    }

    /// <summary>From now on nothing changes: the committee has it.</summary>
    public void Lock(int? byId, DateTime now)
    {
        Rule.Require(State == CommitteeReportState.Approved, State == CommitteeReportState.Locked ? "Rapporten er allerede låst." : "Rapporten skal godkendes, før den kan låses.");
        (State, LockedById, LockedAt) = (CommitteeReportState.Locked, byId, now);
    }

    /// <summary>Takes an approval back: the figures are counted anew, the words stay.</summary>
    public void Reopen(string reason, int? byId, DateTime now)
    {
        Rule.Require(State == CommitteeReportState.Approved, State == CommitteeReportState.Locked ? "Rapporten er låst og kan ikke åbnes igen." : "Rapporten er en kladde og skal ikke åbnes.");
        (State, FiguresOn, ApprovedById, ApprovedAt) = (CommitteeReportState.Draft, null, null, null);
        (ReopenReason, ReopenedById, ReopenedAt) = (reason, byId, now);
        _figures.Clear();
    }

    private void RequireDraft() => Rule.Require(State == CommitteeReportState.Draft, "Rapporten er godkendt. Åbn den igen, før den rettes.");
}

/// <summary>What the manager says of a goal.</summary>
public sealed class CommitteeComment : ITenantOwned
{
    public const int TextMaxLength = 2000;

    private CommitteeComment() { }

    internal CommitteeComment(int goalId, string text) => (GoalId, Text) = (goalId, text);

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int CommitteeReportId { get; private set; }
    public int GoalId { get; private set; }
    public string Text { get; private set; } = "";

    internal void Change(string text) => Text = text;
}
