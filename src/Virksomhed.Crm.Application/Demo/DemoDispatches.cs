using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.FollowUps;
using Virksomhed.Crm.Domain.Municipalities;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>
/// The rejsehold of the demo world: employers ask on working days, somebody is sent, and comes back with a contact. Each start goes on from where the
/// last one stopped, so that today there are always some who wait, some who are planned, and a past to count.
/// </summary>
internal sealed class DemoDispatches(CrmDbContext db, DateOnly today)
{
    private const int DaysToFollowUp = 10;

    private static readonly (DispatchReason Reason, double Share)[] Reasons =
        [(DispatchReason.Preventive, .22), (DispatchReason.BeforeLeave, .33), (DispatchReason.OnLeave, .35), (DispatchReason.SeveralOnLeave, .1)];

    private static readonly (DispatchUrgency Urgency, double Share)[] Urgencies = [(DispatchUrgency.Normal, .68), (DispatchUrgency.High, .25), (DispatchUrgency.Acute, .07)];

    private static readonly string[] Askers = ["HR-chef", "direktør", "driftsleder", "arbejdsmiljørepræsentant", "afdelingsleder"];

    private List<TeamMember> _team = [];
    private List<DispatchBooking> _bookings = [];
    private Dictionary<int, string> _names = [];
    private List<ResponseRule> _rules = [];
    private List<VisitRule> _visitRules = [];
    private Municipality _municipality = null!;

    /// <summary>Nothing happens in a municipality that the demo gives no team.</summary>
    public async Task LiveAsync(double aYear, CancellationToken ct)
    {
        await ReadAsync(ct);

        if (_team.Count == 0)
        {
            return;
        }

        await AskAsync(aYear, ct);
        var open = await db.Dispatches.Include(d => d.Bookings).Where(d => d.State != DispatchState.FollowedUp && d.State != DispatchState.Cancelled).OrderBy(d => d.Id).ToListAsync(ct);

        foreach (var dispatch in open)
        {
            await GoOnAsync(dispatch, DemoDispatchFate.Of(dispatch), ct);
            db.ChangeTracker.DetectChanges();
            await db.SaveChangesAsync(ct);
        }

        db.ChangeTracker.Clear();
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        var team = DemoStaff.Rejsehold.ToDictionary(member => member.Email);
        var emails = team.Keys.ToArray();
        var users = await db.Users.Where(u => emails.Contains(u.Email!)).OrderBy(u => u.Id).Select(u => new { u.Id, u.Email, u.FullName }).ToListAsync(ct);

        if (!await db.TeamMembers.AnyAsync(ct))
        {
            db.TeamMembers.AddRange(users.Select(user => TeamMember.Join(db.Tenant, user.Id, team[user.Email!].Days, 8, 16, team[user.Email!].Areas)));
            await db.SaveChangesAsync(ct);
        }

        _names = users.ToDictionary(user => user.Id, user => user.FullName);
        _team = (await db.TeamMembers.AsNoTracking().ToListAsync(ct)).FindAll(member => _names.ContainsKey(member.UserId));
        _bookings = await db.DispatchBookings.AsNoTracking().ToListAsync(ct);
        _rules = await db.ResponseRules.AsNoTracking().ToListAsync(ct);
        _visitRules = await db.VisitRules.AsNoTracking().ToListAsync(ct);
        _municipality = await db.Municipalities.AsNoTracking().SingleAsync(m => m.Code == db.Tenant, ct);
    }

    private async Task AskAsync(double aYear, CancellationToken ct)
    {
        var places = await DemoPlaces.LoadAsync(db, ct);
        var from = (await db.Dispatches.MaxAsync(d => (DateOnly?)d.RequestedOn, ct))?.AddDays(1) ?? new DateOnly(today.Year - 1, 1, 1);

        for (var day = from; day < today; day = day.AddDays(1))
        {
            var draw = new DemoDice(db.Tenant + 11, day.DayNumber);

            for (var n = draw.Count(DemoCalendar.Expected(day, aYear)); n > 0; n--)
            {
                var unitId = places.Somewhere(draw, onlyPublic: false).UnitId;
                var unit = await db.ProductionUnits.AsNoTracking().SingleAsync(u => u.Id == unitId, ct);
                var content = new DispatchContent
                {
                    Reason = draw.Weighted(Reasons, reason => reason.Share).Reason,
                    Urgency = draw.Weighted(Urgencies, urgency => urgency.Share).Urgency,
                    WishedPart = draw.Chance(.4) ? draw.Of([DayPart.Morning, DayPart.Afternoon]) : DayPart.Any,
                    AskedByRole = draw.Of(Askers),
                };
                var dispatch = Dispatch.Ask(unit, draw.Of(_team).UserId, content, draw.Key(), DanishTime.ToUtc(day.ToDateTime(new TimeOnly(draw.Between(8, 14), draw.Between(0, 59)))));
                dispatch.Promise(_rules);
                db.Dispatches.Add(dispatch);
            }
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private async Task GoOnAsync(Dispatch dispatch, DemoDispatchFate fate, CancellationToken ct)
    {
        var rule = _rules.RulesOn(dispatch.RequestedOn);
        var answered = rule.Calendar.After(dispatch.RequestedOn, fate.AnswerAfter);

        if (dispatch.State == DispatchState.Requested && answered < today)
        {
            await PlanAsync(dispatch, fate, rule, answered, ct);
        }

        if (dispatch.State == DispatchState.Planned && dispatch.Day < today)
        {
            await ReportAsync(dispatch, fate, ct);
        }

        if (dispatch.State == DispatchState.Held && dispatch.HeldOn < today.AddDays(-DaysToFollowUp))
        {
            (await db.FollowUps.Where(f => f.ContactId == dispatch.ContactId && f.DoneAt == null).ToListAsync(ct))
                .ForEach(promise => promise.Complete(promise.ResponsibleId, "Klaret.", DanishTime.ToUtc(promise.DueOn.ToDateTime(new TimeOnly(10, 0)))));
            dispatch.Finish();
        }
    }

    private async Task PlanAsync(Dispatch dispatch, DemoDispatchFate fate, ResponseRule rule, DateOnly answered, CancellationToken ct)
    {
        if (fate.Cancelled is { } reason)
        {
            dispatch.Answer(answered);
            dispatch.Cancel(reason, answered);
            return;
        }

        var place = await db.ProductionUnits.Where(u => u.Id == dispatch.ProductionUnitId).Select(u => new { u.PostalCode, u.Town }).SingleAsync(ct);
        var need = new DispatchNeed
        {
            PostalCode = place.PostalCode, Town = place.Town,
            VisitDueOn = dispatch.VisitDueOn, Hours = 2, FromDay = rule.Calendar.After(dispatch.RequestedOn, fate.VisitAfter), FromHour = 8, WishedPart = dispatch.WishedPart,
        };
        var best = MemberProposals.Of(_team, _bookings.Where(b => b.Day >= need.FromDay), need, rule).First(proposal => proposal.Time is not null);
        dispatch.Plan(best.Member, _names[best.Member.UserId], best.Time!, rule, answered);
        _bookings.AddRange(dispatch.Bookings);
    }

    private async Task ReportAsync(Dispatch dispatch, DemoDispatchFate fate, CancellationToken ct)
    {
        var (day, member) = (dispatch.Day!.Value, dispatch.MemberId!.Value);
        var unit = await db.ProductionUnits.Where(u => u.Id == dispatch.ProductionUnitId).Select(u => new
        {
            u.IsProtected, u.Employer.Level,
            Persons = u.Employer.ContactPersons.Where(p => p.LeftOn == null && p.MergedIntoId == null).OrderBy(p => p.Id).Select(p => p.Id).Take(1).ToArray(),
            IsCounted = db.Contacts.Any(c => c.ProductionUnitId == u.Id && c.CountedDay == day),
        }).SingleAsync(ct);
        var content = new ContactContent
        {
            HeldOn = day, StartsAt = new TimeOnly(dispatch.FromHour!.Value, 0), Minutes = 90, Form = ContactForm.Visit, Direction = ContactDirection.FromThem,
            Purposes = Purposes.Fastholdelse, Basis = ContactBasis.TheyAsked, Note = "Rejseholdet talte med ledelsen om sygefravær og muligheder på arbejdspladsen.",
        };
        var contact = Contact.Log(new(db.Tenant, dispatch.EmployerId, dispatch.ProductionUnitId, unit.IsProtected), member, content, Guid.NewGuid(), DanishTime.ToUtc(day.ToDateTime(new TimeOnly(16, 30))));
        contact.MeetWith(unit.Persons);
        contact.Count(_visitRules.RulesOn(day), unit.IsCounted);
        db.Contacts.Add(contact);
        await db.SaveChangesAsync(ct);
        await LatestContact.MoveForward(db, dispatch.EmployerId, day, _municipality.ContactsPerYear(unit.Level), ct);

        if (fate.Promise is { } promise)
        {
            db.FollowUps.Add(FollowUp.Plan(db.Tenant, dispatch.EmployerId, member, day.AddDays(7), promise, contact.Id));
        }

        dispatch.Report(contact.Id, day, fate.Outcome, fate.Promise is not null, contact.FormKey);
    }
}
