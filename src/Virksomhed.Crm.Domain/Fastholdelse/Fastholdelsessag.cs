using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Domain.Fastholdelse;

/// <summary>
/// An employer's need for help to keep a sick employee in work. It is about the workplace: there is no field for who is ill or with what.
/// Seen only by those on the case.
/// </summary>
public sealed class Fastholdelsessag : ITenantOwned, IVersioned
{
    public const int NoteMaxLength = 200;
    public const int NextWhatMaxLength = 100;
    public const int ReferenceMaxLength = 40;

    /// <summary>A protected reference is longer than what it protects.</summary>
    public const int ProtectedReferenceMaxLength = 500;

    private readonly List<FastholdelseStepTaken> _steps = [];
    private readonly List<FastholdelseColleague> _colleagues = [];
    private readonly List<MilestoneMark> _marks = [];

    private Fastholdelsessag() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int EmployerId { get; private set; }
    public int ProductionUnitId { get; private set; }
    public int ResponsibleId { get; private set; }
    public DateOnly OpenedOn { get; private set; }
    public AskedBy AskedBy { get; private set; }
    public AskedThrough AskedThrough { get; private set; }
    public DateOnly? FirstSickDay { get; private set; }
    public LongLeave LongLeave { get; private set; }
    public FastholdelseStep Step { get; private set; }
    public FastholdelseTools Tools { get; private set; }

    /// <summary>The day on which those on the case have promised to do something.</summary>
    public DateOnly? NextOn { get; private set; }

    public string? NextWhat { get; private set; }

    /// <summary>The first milestone that is neither held nor left out. Kept in step with the rules by the use cases that change them.</summary>
    public Milestone? Deadline { get; private set; }

    public DateOnly? DeadlineOn { get; private set; }

    public FastholdelseOutcome? Outcome { get; private set; }
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The case's number in another system, unreadable in the database.</summary>
    public string? ProtectedReference { get; private set; }

    /// <summary>The form's own key: the same form sent twice opens one case.</summary>
    public Guid FormKey { get; private set; }

    public DateTime RegisteredAt { get; private set; }
    public Guid Version { get; private set; }
    public IReadOnlyList<FastholdelseStepTaken> Steps => _steps;
    public IReadOnlyList<FastholdelseColleague> Colleagues => _colleagues;
    public IReadOnlyList<MilestoneMark> Marks => _marks;

    public static Fastholdelsessag Open(ProductionUnit unit, int responsibleId, FastholdelseContent content, Guid formKey, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(content);
        var opened = new Fastholdelsessag
        {
            MunicipalityCode = unit.MunicipalityCode,
            EmployerId = unit.EmployerId,
            ResponsibleId = responsibleId,
            FormKey = formKey,
            RegisteredAt = now,
        };
        opened.Change(unit, content, DanishTime.DayOf(now));
        opened.Add(FastholdelseStep.Inquiry, content.OpenedOn, responsibleId, null);

        return opened;
    }

    public void Change(ProductionUnit unit, FastholdelseContent content, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(content);
        Rule.Require(unit.EmployerId == EmployerId, "Arbejdsstedet hører ikke til virksomheden.");
        Rule.Require(content.OpenedOn <= today, "En sag kan først åbnes, når nogen har henvendt sig.");
        Rule.Require(content.FirstSickDay is null || content.FirstSickDay <= today, "Den første sygedag kan ikke ligge i fremtiden. Lad feltet stå tomt, hvis ingen er sygemeldt endnu.");
        Rule.Require(_steps.TrueForAll(step => step.Step == FastholdelseStep.Inquiry || step.On >= content.OpenedOn), "Sagen kan ikke være åbnet efter det, der allerede er sket på den.");

        ProductionUnitId = unit.Id;
        (OpenedOn, AskedBy, AskedThrough) = (content.OpenedOn, content.AskedBy, content.AskedThrough);
        (FirstSickDay, LongLeave) = (content.FirstSickDay, content.LongLeave);
    }

    public void KeepReference(string? protectedReference) => ProtectedReference = protectedReference;

    /// <summary>Records what was done. The case stands at the step that was taken last.</summary>
    public void Record(FastholdelseStep step, DateOnly on, int byId, string? note, DateOnly today)
    {
        RequireOpen();
        Rule.Require(step != FastholdelseStep.Closed, "En sag afsluttes med et udfald.");
        RequireDay(on, today);
        Add(step, on, byId, note);

        if (step == FastholdelseStep.RoundTable)
        {
            Mark(Milestone.RoundTable, on, isHeld: true, byId);
        }
    }

    /// <summary>Sets what was agreed to use, all of it: what is left out is no longer agreed.</summary>
    public void Agree(FastholdelseTools tools, DateOnly on, int byId, string? note, DateOnly today)
    {
        Rule.Require(tools != FastholdelseTools.None, "Vælg mindst ét redskab.");
        Record(FastholdelseStep.Agreement, on, byId, note, today);
        Tools = tools;
    }

    /// <summary>Promises what happens next; without a day nothing is promised.</summary>
    public void PlanNext(DateOnly? on, string? what)
    {
        RequireOpen();
        (NextOn, NextWhat) = (on, on is null ? null : what);
    }

    public void Close(FastholdelseOutcome outcome, DateOnly on, int byId, DateOnly today)
    {
        RequireOpen();
        RequireDay(on, today);
        Rule.Require(_steps.TrueForAll(step => step.On <= on), "Sagen kan ikke være afsluttet før det, der senest er sket på den.");
        (Outcome, ClosedOn) = (outcome, on);
        (NextOn, NextWhat, Deadline, DeadlineOn) = (null, null, null, null);
        Add(FastholdelseStep.Closed, on, byId, null);
    }

    /// <summary>Takes up a closed case again, at the step it had come to.</summary>
    public void Reopen(int byId, DateOnly today)
    {
        Rule.Require(ClosedOn is not null, "Sagen er ikke afsluttet.");
        (Outcome, ClosedOn) = (null, null);
        Add(_steps.OrderBy(step => step.Id).Last(step => step.Step != FastholdelseStep.Closed).Step, today, byId, "Genåbnet");
    }

    public void HandOver(int responsibleId)
    {
        RequireOpen();
        ResponsibleId = responsibleId;
        _colleagues.RemoveAll(colleague => colleague.UserId == responsibleId);
    }

    public bool IsOn(int userId) => ResponsibleId == userId || _colleagues.Exists(colleague => colleague.UserId == userId);

    /// <summary>Lets a colleague see the case and work on it.</summary>
    public void Admit(int userId)
    {
        Rule.Require(!IsOn(userId), "Kollegaen er allerede på sagen.");
        _colleagues.Add(new FastholdelseColleague(userId));
    }

    public void Dismiss(int userId) => Rule.Require(_colleagues.RemoveAll(colleague => colleague.UserId == userId) == 1, "Kollegaen er ikke på sagen.");

    /// <summary>Says that a milestone was held, or that it does not matter here.</summary>
    public void Mark(Milestone milestone, DateOnly on, bool isHeld, int byId)
    {
        RequireOpen();

        if (_marks.Find(mark => mark.Milestone == milestone) is { } known)
        {
            known.Change(on, isHeld, byId);
        }
        else
        {
            _marks.Add(new MilestoneMark(milestone, on, isHeld, byId));
        }
    }

    /// <summary>Finds the next deadline by the rules.</summary>
    public void MeetDeadline(IEnumerable<MilestoneRule> rules)
    {
        var next = ClosedOn is null ? Timeline(rules).FirstOrDefault(due => due.Mark is null) : null;
        (Deadline, DeadlineOn) = (next?.Rule.Milestone, next?.DueOn);
    }

    /// <summary>The milestones, counted from the first sick day; none before there is one.</summary>
    public IReadOnlyList<MilestoneDue> Timeline(IEnumerable<MilestoneRule> rules) => FirstSickDay is not { } day ? [] :
        [.. rules.RulesOn(day).Select(rule => new MilestoneDue(rule, rule.DueOn(day), _marks.Find(mark => mark.Milestone == rule.Milestone)))];

    private void Add(FastholdelseStep step, DateOnly on, int byId, string? note)
    {
        _steps.Add(new FastholdelseStepTaken(step, on, byId, note));
        Step = step;
    }

    private void RequireOpen() => Rule.Require(ClosedOn is null, "Sagen er afsluttet. Genåbn den først.");

    private void RequireDay(DateOnly on, DateOnly today)
    {
        Rule.Require(on <= today, "Dagen kan ikke ligge i fremtiden. Det, der skal ske, skrives som næste skridt.");
        Rule.Require(on >= OpenedOn, "Dagen kan ikke ligge før, sagen blev åbnet.");
    }
}
