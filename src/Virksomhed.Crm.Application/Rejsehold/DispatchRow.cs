using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>One dispatch in a list.</summary>
public sealed record DispatchRow
{
    public int Id { get; init; }
    public int EmployerId { get; init; }
    public string Employer { get; init; } = "";
    public string EmployerSort { get; init; } = "";
    public string Unit { get; init; } = "";
    public string? Town { get; init; }
    public DispatchReason Reason { get; init; }
    public DispatchUrgency Urgency { get; init; }
    public DispatchState State { get; init; }
    public DateOnly RequestedOn { get; init; }
    public DateOnly AnswerDueOn { get; init; }
    public DateOnly VisitDueOn { get; init; }
    public DateOnly? AnsweredOn { get; init; }
    public DateOnly? HeldOn { get; init; }
    public DispatchOutcome? Outcome { get; init; }
    public string? Member { get; init; }
    public DateOnly? Day { get; init; }
    public int? FromHour { get; init; }
    public int? Hours { get; init; }
    public Guid Version { get; init; }

    public bool IsWaiting => State is DispatchState.Requested or DispatchState.Planned;
}

internal static class DispatchRows
{
    public static IQueryable<DispatchRow> ToRows(this IQueryable<Dispatch> dispatches, CrmDbContext db) =>
        from dispatch in dispatches
        join employer in db.Employers on dispatch.EmployerId equals employer.Id
        join unit in db.ProductionUnits on dispatch.ProductionUnitId equals unit.Id
        select new DispatchRow
        {
            Id = dispatch.Id,
            EmployerId = employer.Id,
            Employer = employer.Alias ?? employer.Name,
            EmployerSort = employer.NameSort,
            Unit = unit.Street == null ? unit.Name : unit.Street + ", " + unit.Town,
            Town = unit.Town,
            Reason = dispatch.Reason,
            Urgency = dispatch.Urgency,
            State = dispatch.State,
            RequestedOn = dispatch.RequestedOn,
            AnswerDueOn = dispatch.AnswerDueOn,
            VisitDueOn = dispatch.VisitDueOn,
            AnsweredOn = dispatch.AnsweredOn,
            HeldOn = dispatch.HeldOn,
            Outcome = dispatch.Outcome,
            Member = db.Users.Where(user => user.Id == dispatch.MemberId).Select(user => user.FullName).FirstOrDefault(),
            Day = dispatch.Day,
            FromHour = dispatch.FromHour,
            Hours = dispatch.Hours,
            Version = dispatch.Version,
        };
}
