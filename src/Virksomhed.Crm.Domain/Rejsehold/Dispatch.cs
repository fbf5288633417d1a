using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Domain.Rejsehold;

/// <summary>The rejsehold goes out to an employer, best before anybody reports sick. It is about the workplace and names no employee.</summary>
public sealed class Dispatch : ITenantOwned, IVersioned
{
    public const int PlaceMaxLength = 100;
    public const int RoleMaxLength = 60;
    public const int CancelReasonMaxLength = 200;

    private readonly List<DispatchBooking> _bookings = [];

    private Dispatch() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int EmployerId { get; private set; }
    public int ProductionUnitId { get; private set; }
    public DispatchReason Reason { get; private set; }
    public DispatchUrgency Urgency { get; private set; }
    public string? Place { get; private set; }
    public DateOnly? WishedOn { get; private set; }
    public DayPart WishedPart { get; private set; }
    public int? ContactPersonId { get; private set; }
    public string? AskedByRole { get; private set; }
    public int? FastholdelsessagId { get; private set; }

    /// <summary>The colleague who took the request in.</summary>
    public int TakenInById { get; private set; }

    public DateTime RequestedAt { get; private set; }
    public DateOnly RequestedOn { get; private set; }

    /// <summary>The last days on which an answer and a visit keep what was promised; kept in step with the rules while the dispatch waits.</summary>
    public DateOnly AnswerDueOn { get; private set; }

    public DateOnly VisitDueOn { get; private set; }

    public DispatchState State { get; private set; }

    /// <summary>The day on which somebody first spoke with the employer about it.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    public int? MemberId { get; private set; }
    public DateOnly? Day { get; private set; }
    public int? FromHour { get; private set; }
    public int? Hours { get; private set; }

    public DateOnly? HeldOn { get; private set; }
    public DispatchOutcome? Outcome { get; private set; }
    public int? ContactId { get; private set; }
    public string? CancelReason { get; private set; }
    public DateOnly? CancelledOn { get; private set; }

    /// <summary>The forms' own keys: the same form sent twice asks, or reports, once.</summary>
    public Guid FormKey { get; private set; }

    public Guid? ReportKey { get; private set; }
    public Guid Version { get; private set; }
    public IReadOnlyList<DispatchBooking> Bookings => _bookings;

    public DispatchTime? Time => Day is { } day ? new(day, FromHour!.Value, Hours!.Value) : null;

    private bool IsWaiting => State is DispatchState.Requested or DispatchState.Planned;

    public static Dispatch Ask(ProductionUnit unit, int takenInById, DispatchContent content, Guid formKey, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var asked = new Dispatch
        {
            MunicipalityCode = unit.MunicipalityCode,
            EmployerId = unit.EmployerId,
            TakenInById = takenInById,
            RequestedAt = now,
            RequestedOn = DanishTime.DayOf(now),
            FormKey = formKey,
        };
        asked.Change(unit, content);

        return asked;
    }

    public void Change(ProductionUnit unit, DispatchContent content)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(content);
        RequireWaiting();
        Rule.Require(unit.EmployerId == EmployerId, "Arbejdsstedet hører ikke til virksomheden.");
        Rule.Require(content.ContactPersonId is not null || content.AskedByRole is not null, "Vælg, hvem der henvendte sig, eller skriv personens rolle.");
        Rule.Require(content.WishedOn is null || content.WishedOn >= RequestedOn, "Ønsket kan ikke ligge før den dag, virksomheden henvendte sig.");

        ProductionUnitId = unit.Id;
        (Reason, Urgency, Place) = (content.Reason, content.Urgency, content.Place);
        (WishedOn, WishedPart) = (content.WishedOn, content.WishedPart);
        (ContactPersonId, AskedByRole, FastholdelsessagId) = (content.ContactPersonId, content.AskedByRole, content.FastholdelsessagId);
    }

    /// <summary>Counts by the rule of the day it was asked for when an answer and a visit are due. What is over keeps what was promised then.</summary>
    public void Promise(IEnumerable<ResponseRule> rules)
    {
        RequireWaiting();
        var rule = rules.RulesOn(RequestedOn);
        (AnswerDueOn, VisitDueOn) = (rule.Calendar.After(RequestedOn, rule.ContactWithin), rule.Calendar.After(RequestedOn, rule.VisitWithin));
    }

    /// <summary>Somebody has spoken with the employer; the first day counts.</summary>
    public void Answer(DateOnly today)
    {
        RequireWaiting();
        Rule.Require(AnsweredOn is null, "Virksomheden har allerede fået svar.");
        AnsweredOn = today;
    }

    /// <summary>Books a member. The hours must be free, which only the database can say.</summary>
    public void Plan(TeamMember member, string name, DispatchTime time, ResponseRule rule, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(rule);
        RequireWaiting();
        Rule.Require(time.Day >= today, "Dagen er gået. Planlæg udrykningen fra i dag.");
        Rule.Require(time.Hours is >= 1 and <= DispatchTime.MaxHours, $"En udrykning tager 1 til {DispatchTime.MaxHours} timer.");
        Rule.Require(rule.Calendar.IsOpen(time.Day), $"Kommunen har lukket den dag{(rule.Calendar.ClosedFor(time.Day) is { } why ? $" ({why})" : "")}.");
        member.RequireAtWork(time, name);

        (MemberId, Day, FromHour, Hours, State) = (member.UserId, time.Day, time.FromHour, time.Hours, DispatchState.Planned);
        AnsweredOn ??= today;
        Book(member.UserId, time);
    }

    /// <summary>The visit was held, as its contact tells. It is followed up at once where nothing was promised.</summary>
    public void Report(int contactId, DateOnly heldOn, DispatchOutcome outcome, bool hasFollowUps, Guid reportKey)
    {
        Rule.Require(State == DispatchState.Planned, "Kun en planlagt udrykning kan meldes tilbage.");
        Rule.Require(heldOn >= RequestedOn, "Besøget kan ikke ligge før den dag, virksomheden henvendte sig.");
        (ContactId, HeldOn, Outcome, ReportKey) = (contactId, heldOn, outcome, reportKey);
        State = hasFollowUps ? DispatchState.Held : DispatchState.FollowedUp;
    }

    /// <summary>What was promised at the visit is done.</summary>
    public void Finish()
    {
        Rule.Require(State == DispatchState.Held, "Kun en afholdt udrykning kan meldes opfulgt.");
        State = DispatchState.FollowedUp;
    }

    /// <summary>Nobody goes out after all; the member's hours are free again.</summary>
    public void Cancel(string reason, DateOnly today)
    {
        RequireWaiting();
        Rule.Require(!string.IsNullOrWhiteSpace(reason), "Skriv, hvorfor udrykningen aflyses.");
        (State, CancelReason, CancelledOn) = (DispatchState.Cancelled, reason.Trim(), today);
        _bookings.Clear();
    }

    // Hours that are kept are the same rows, or the database would see them taken while they are moved.
    private void Book(int userId, DispatchTime time)
    {
        _bookings.RemoveAll(booking => booking.UserId != userId || booking.Day != time.Day || !time.Taken.Contains(booking.Hour));
        _bookings.AddRange(time.Taken.Except(_bookings.Select(booking => booking.Hour)).Select(hour => new DispatchBooking(userId, time.Day, hour)).ToList());
    }

    private void RequireWaiting() => Rule.Require(IsWaiting, "Udrykningen er afholdt eller aflyst og kan ikke ændres.");
}
