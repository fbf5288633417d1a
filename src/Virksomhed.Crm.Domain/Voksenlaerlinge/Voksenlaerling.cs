using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Domain.Voksenlaerlinge;

/// <summary>What was agreed: the part of a voksenlærling agreement that people fill in.</summary>
public sealed record VoksenlaerlingContent
{
    public required DateOnly StartsOn { get; init; }
    public required DateOnly EndsOn { get; init; }
    public required WayIn WayIn { get; init; }
    public bool? HasVoksenelevloen { get; init; }
    public bool SeeksSubsidy { get; init; }
    public DateOnly? AppliedOn { get; init; }
    public string? Reference { get; init; }
    public string? Note { get; init; }
}

/// <summary>
/// An agreement between an employer and an adult apprentice. Says nothing of who the apprentice is: no name, no number, no year of birth.
/// Counted on the day it starts.
/// </summary>
public sealed class Voksenlaerling : ITenantOwned, IVersioned
{
    public const int ReferenceMaxLength = 40;
    public const int NoteMaxLength = 1000;
    public const int MaxYears = 7;

    private readonly List<ApprenticePeriod> _periods = [];

    private Voksenlaerling() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int EmployerId { get; private set; }
    public int ProductionUnitId { get; private set; }
    public int TradeId { get; private set; }

    /// <summary>Who made the agreement happen, and whom the deadline reminds.</summary>
    public int ConsultantId { get; private set; }

    public DateOnly StartsOn { get; private set; }
    public DateOnly EndsOn { get; private set; }
    public WayIn WayIn { get; private set; }

    /// <summary>Whether the pupil has a right to voksenelevløn; null where the trade knows none.</summary>
    public bool? HasVoksenelevloen { get; private set; }

    public SubsidyKind Subsidy { get; private set; }

    /// <summary>The last day to apply; null when no subsidy is sought. Kept in step with the rules by the use cases that change them.</summary>
    public DateOnly? ApplyBy { get; private set; }

    public DateOnly? AppliedOn { get; private set; }

    /// <summary>The municipality's own mark for finding the case elsewhere.</summary>
    public string? Reference { get; private set; }

    public string? Note { get; private set; }
    public VoksenlaerlingOutcome? Outcome { get; private set; }
    public DateOnly? OutcomeOn { get; private set; }
    public BreakReason? BreakReason { get; private set; }
    public DateTime RegisteredAt { get; private set; }
    public Guid Version { get; private set; }
    public IReadOnlyList<ApprenticePeriod> Periods => _periods;

    public static Voksenlaerling Agree(ProductionUnit unit, int consultantId, Trade trade, VoksenlaerlingContent content, VoksenlaerlingRule rule, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var agreed = new Voksenlaerling { MunicipalityCode = unit.MunicipalityCode, EmployerId = unit.EmployerId, ConsultantId = consultantId, RegisteredAt = now };
        agreed.Change(unit, trade, content, rule);

        return agreed;
    }

    /// <summary>Fills in what was agreed. A pupil with voksenelevløn is counted as any other, but gives no subsidy (LAB § 154, stk. 2).</summary>
    public void Change(ProductionUnit unit, Trade trade, VoksenlaerlingContent content, VoksenlaerlingRule rule)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(trade);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(rule);
        Rule.Require(unit.EmployerId == EmployerId, "Arbejdsstedet hører ikke til virksomheden.");
        Rule.Require(content.EndsOn > content.StartsOn, "Aftalen skal slutte efter, at den begynder.");
        Rule.Require(content.EndsOn <= content.StartsOn.AddYears(MaxYears), $"En aftale kan højst vare {MaxYears} år.");
        Rule.Require(!content.SeeksSubsidy || !rule.ShutsOut(trade, content.HasVoksenelevloen), "Der gives ikke tilskud, når eleven har ret til voksenelevløn (LAB § 154, stk. 2).");

        (ProductionUnitId, TradeId, StartsOn, EndsOn, WayIn) = (unit.Id, trade.Id, content.StartsOn, content.EndsOn, content.WayIn);
        HasVoksenelevloen = trade.MayHaveVoksenelevloen ? content.HasVoksenelevloen : null;
        Subsidy = !content.SeeksSubsidy ? SubsidyKind.None : WayIn == WayIn.Unemployment ? SubsidyKind.ForUnemployed : SubsidyKind.ForUnskilled;
        AppliedOn = content.SeeksSubsidy ? content.AppliedOn : null;
        (Reference, Note) = (content.Reference, content.Note);
        MeetDeadline(rule);
    }

    /// <summary>Finds the last day to apply by the rule of the day the agreement starts.</summary>
    public void MeetDeadline(VoksenlaerlingRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ApplyBy = Subsidy == SubsidyKind.None ? null : rule.ApplyBy(StartsOn);
    }

    /// <summary>Sets the periods at school and at the employer; they lie within the agreement and do not overlap.</summary>
    public void Plan(IEnumerable<ApprenticePeriod> periods)
    {
        var ordered = periods.OrderBy(period => period.From).ToList();
        Rule.Require(ordered.TrueForAll(period => period.From <= period.Until), "En periode skal begynde, før den slutter.");
        Rule.Require(ordered.TrueForAll(period => period.From >= StartsOn && period.Until <= EndsOn), "Perioderne skal ligge inden for aftalen.");
        Rule.Require(ordered.Zip(ordered.Skip(1)).All(pair => pair.First.Until < pair.Second.From), "Perioderne må ikke overlappe hinanden.");
        _periods.Clear();
        _periods.AddRange(ordered);
    }

    /// <summary>Says how the agreement ended. One that is broken off has a reason.</summary>
    public void End(VoksenlaerlingOutcome outcome, DateOnly day, BreakReason? reason)
    {
        Rule.Require(day >= StartsOn, "Aftalen kan ikke slutte, før den er begyndt.");
        Rule.Require(outcome == VoksenlaerlingOutcome.Completed || reason is not null, "Vælg, hvorfor aftalen blev afbrudt.");
        (Outcome, OutcomeOn, BreakReason) = (outcome, day, outcome == VoksenlaerlingOutcome.BrokenOff ? reason : null);
    }

    /// <summary>Takes back that the agreement ended.</summary>
    public void Reopen() => (Outcome, OutcomeOn, BreakReason) = (null, null, null);

    public VoksenlaerlingState StateOn(DateOnly today) => StateOn(Outcome, StartsOn, EndsOn, today);

    /// <summary>The same from what a list has read.</summary>
    public static VoksenlaerlingState StateOn(VoksenlaerlingOutcome? outcome, DateOnly startsOn, DateOnly endsOn, DateOnly today) => outcome switch
    {
        VoksenlaerlingOutcome.Completed => VoksenlaerlingState.Completed,
        VoksenlaerlingOutcome.BrokenOff => VoksenlaerlingState.BrokenOff,
        _ when startsOn > today => VoksenlaerlingState.Coming,
        _ when endsOn < today => VoksenlaerlingState.AwaitsOutcome,
        _ => VoksenlaerlingState.Running,
    };
}

/// <summary>A stretch of the education, at school or at the employer.</summary>
public sealed class ApprenticePeriod(PeriodKind kind, DateOnly from, DateOnly until) : ITenantOwned
{
    public int Id { get; private set; }
    public int VoksenlaerlingId { get; private set; }
    public int MunicipalityCode { get; private set; }
    public PeriodKind Kind { get; private set; } = kind;
    public DateOnly From { get; private set; } = from;
    public DateOnly Until { get; private set; } = until;
}
