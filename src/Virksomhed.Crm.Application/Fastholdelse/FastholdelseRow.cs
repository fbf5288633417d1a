using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Fastholdelse;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>One case in a list.</summary>
public sealed record FastholdelseRow
{
    public int Id { get; init; }
    public int EmployerId { get; init; }
    public string Employer { get; init; } = "";
    public string EmployerSort { get; init; } = "";
    public string Unit { get; init; } = "";
    public FastholdelseStep Step { get; init; }
    public FastholdelseTools Tools { get; init; }
    public DateOnly OpenedOn { get; init; }
    public DateOnly? FirstSickDay { get; init; }
    public DateOnly? NextOn { get; init; }
    public string? NextWhat { get; init; }
    public Milestone? Deadline { get; init; }
    public DateOnly? DeadlineOn { get; init; }
    public FastholdelseOutcome? Outcome { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public string Responsible { get; init; } = "";

    /// <summary>What comes first of the promised step and the deadline.</summary>
    public DateOnly? DueOn { get; init; }
}

internal static class FastholdelseRows
{
    public static IQueryable<FastholdelseRow> ToRows(this IQueryable<Fastholdelsessag> cases, CrmDbContext db) =>
        from sag in cases
        join employer in db.Employers on sag.EmployerId equals employer.Id
        join unit in db.ProductionUnits on sag.ProductionUnitId equals unit.Id
        join responsible in db.Users on sag.ResponsibleId equals responsible.Id
        select new FastholdelseRow
        {
            Id = sag.Id,
            EmployerId = employer.Id,
            Employer = employer.Alias ?? employer.Name,
            EmployerSort = employer.NameSort,
            Unit = unit.Street == null ? unit.Name : unit.Street + ", " + unit.Town,
            Step = sag.Step,
            Tools = sag.Tools,
            OpenedOn = sag.OpenedOn,
            FirstSickDay = sag.FirstSickDay,
            NextOn = sag.NextOn,
            NextWhat = sag.NextWhat,
            Deadline = sag.Deadline,
            DeadlineOn = sag.DeadlineOn,
            Outcome = sag.Outcome,
            ClosedOn = sag.ClosedOn,
            Responsible = responsible.FullName,
            DueOn = sag.NextOn == null || sag.DeadlineOn < sag.NextOn ? sag.DeadlineOn : sag.NextOn,
        };
}
