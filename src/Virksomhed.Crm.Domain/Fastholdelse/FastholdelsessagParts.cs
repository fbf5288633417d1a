namespace Virksomhed.Crm.Domain.Fastholdelse;

/// <summary>What the employer needs: the part of a case that people fill in.</summary>
public sealed record FastholdelseContent
{
    public required DateOnly OpenedOn { get; init; }
    public required AskedBy AskedBy { get; init; }
    public required AskedThrough AskedThrough { get; init; }

    /// <summary>Null while nobody has reported sick.</summary>
    public DateOnly? FirstSickDay { get; init; }

    public required LongLeave LongLeave { get; init; }
}

/// <summary>A step that was taken on a case.</summary>
public sealed class FastholdelseStepTaken(FastholdelseStep step, DateOnly on, int byId, string? note) : ITenantOwned
{
    public int Id { get; private set; }
    public int FastholdelsessagId { get; private set; }
    public int MunicipalityCode { get; private set; }
    public FastholdelseStep Step { get; private set; } = step;
    public DateOnly On { get; private set; } = on;
    public int ById { get; private set; } = byId;
    public string? Note { get; private set; } = note;
}

/// <summary>A colleague who may see a case beside the one responsible.</summary>
public sealed class FastholdelseColleague(int userId) : ITenantOwned
{
    public int FastholdelsessagId { get; private set; }
    public int UserId { get; private set; } = userId;
    public int MunicipalityCode { get; private set; }
}

/// <summary>That a milestone was held on a day, or was found not to matter.</summary>
public sealed class MilestoneMark(Milestone milestone, DateOnly on, bool isHeld, int byId) : ITenantOwned
{
    public int Id { get; private set; }
    public int FastholdelsessagId { get; private set; }
    public int MunicipalityCode { get; private set; }
    public Milestone Milestone { get; private set; } = milestone;
    public DateOnly On { get; private set; } = on;
    public bool IsHeld { get; private set; } = isHeld;
    public int ById { get; private set; } = byId;

    internal void Change(DateOnly on, bool isHeld, int byId) => (On, IsHeld, ById) = (on, isHeld, byId);
}

/// <summary>A milestone of one case: when it is due by which rule, and what became of it.</summary>
public sealed record MilestoneDue(MilestoneRule Rule, DateOnly DueOn, MilestoneMark? Mark)
{
    public bool IsOverdue(DateOnly today) => Mark is null && DueOn < today;
}
