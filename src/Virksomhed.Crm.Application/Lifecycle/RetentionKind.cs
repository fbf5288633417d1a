using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Events;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.FollowUps;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Lifecycle;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Reports;
using Virksomhed.Crm.Domain.Surveys;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Lifecycle;

/// <summary>What a rule about how long something is kept deletes: which rows, counted from when, and the months we propose until the municipality has decided.</summary>
public sealed record RetentionKind(RetentionSubject Subject, Type Row, int ProposedMonths, string Since, Func<CrmDbContext, DateOnly, IQueryable<int>> Outdated)
{
    /// <summary>Rows that are no parts of these and go with them.</summary>
    public Type[] Alongside { get; private init; } = [];

    public static readonly IReadOnlyList<RetentionKind> All =
    [
        new(RetentionSubject.Contacts, typeof(Contact), 60, "dagen for kontakten", (db, day) =>
            db.Contacts.IgnoreQueryFilters([CrmDbContext.DeletedFilter]).Where(c => c.HeldOn < day).Select(c => c.Id)),
        new(RetentionSubject.DeletedContacts, typeof(Contact), 3, "dagen, den blev slettet", (db, day) =>
            db.Contacts.IgnoreQueryFilters([CrmDbContext.DeletedFilter]).Where(c => c.DeletedAt < Start(day)).Select(c => c.Id)),
        new(RetentionSubject.ContactPersons, typeof(ContactPerson), 12, "dagen, personen rejste", (db, day) =>
            db.ContactPersons.Where(p => p.LeftOn < day && !db.ContactPersons.Any(same => same.MergedIntoId == p.Id)).Select(p => p.Id)) { Alongside = [typeof(ContactMeeting), typeof(SurveyInvitation)] },
        new(RetentionSubject.FollowUps, typeof(FollowUp), 24, "dagen, den blev udført", (db, day) => db.FollowUps.Where(f => f.DoneAt < Start(day)).Select(f => f.Id)),
        new(RetentionSubject.Inquiries, typeof(Inquiry), 36, "dagen, den blev afsluttet", (db, day) => db.Inquiries.Where(i => i.ClosedAt < Start(day)).Select(i => i.Id)),
        new(RetentionSubject.Fastholdelsessager, typeof(Fastholdelsessag), 36, "dagen, sagen blev afsluttet", (db, day) => db.Fastholdelsessager.Where(s => s.ClosedOn < day).Select(s => s.Id)) { Alongside = [typeof(EmergencyAccess)] },
        new(RetentionSubject.Dispatches, typeof(Dispatch), 36, "dagen for besøget eller aflysningen", (db, day) => db.Dispatches.Where(d => d.HeldOn < day || d.CancelledOn < day).Select(d => d.Id)),
        new(RetentionSubject.JobOrders, typeof(JobOrder), 60, "dagen, ordren blev afsluttet", (db, day) => db.JobOrders.Where(o => o.ClosedOn < day).Select(o => o.Id)) { Alongside = [typeof(SharedJobOrder), typeof(JobOrderBid)] },
        new(RetentionSubject.Agreements, typeof(Agreement), 60, "aftalens sidste dag", (db, day) => db.Agreements.Where(a => a.EndsOn < day).Select(a => a.Id)) { Alongside = [typeof(ExtraEmployment), typeof(AgreementImportChange)] },
        new(RetentionSubject.Voksenlaerlinge, typeof(Voksenlaerling), 60, "aftalens sidste dag", (db, day) => db.Voksenlaerlinge.Where(v => v.EndsOn < day).Select(v => v.Id)),
        new(RetentionSubject.EventInvitations, typeof(EventInvitation), 36, "dagen for arrangementet", (db, day) => db.EventInvitations.Where(i => i.Event.HeldOn < day).Select(i => i.Id)),
        new(RetentionSubject.CsrApplications, typeof(CsrApplication), 60, "udgangen af mærkets år", (db, day) => db.CsrApplications.Where(a => a.Year < day.Year).Select(a => a.Id)),
        new(RetentionSubject.Assignments, typeof(Assignment), 60, "dagen, en anden tog over", (db, day) => db.Assignments.Where(a => a.Until < Start(day)).Select(a => a.Id)),
        new(RetentionSubject.PortalRequests, typeof(PortalRequest), 12, "dagen for svaret", (db, day) => db.PortalRequests.Where(r => r.DecidedAt < Start(day)).Select(r => r.Id)),
        new(RetentionSubject.PortalMessages, typeof(PortalMessage), 36, "dagen, beskeden blev sendt", (db, day) => db.PortalMessages.Where(m => m.SentAt < Start(day)).Select(m => m.Id)),
        new(RetentionSubject.RecruitmentDrafts, typeof(RecruitmentDraft), 6, "dagen, den sidst blev rettet", (db, day) => db.RecruitmentDrafts.Where(d => d.ChangedAt < Start(day)).Select(d => d.Id)),
        new(RetentionSubject.InsightRequests, typeof(InsightRequest), 24, "dagen for svaret", (db, day) => db.InsightRequests.Where(r => r.AnsweredOn < day).Select(r => r.Id)),
    ];

    /// <summary>The log is cut by its chain, and not row by row.</summary>
    public const int ProposedMonthsOfLog = 24;

    /// <summary>The personal data that no time is set for, and why.</summary>
    public static readonly IReadOnlyDictionary<Type, string> KeptBecause = new Dictionary<Type, string>
    {
        [typeof(CrmUser)] = "a colleague's name stays on what was done as long as that is kept; a closed account lets nobody in",
        [typeof(Employer)] = "is a company of the public register, whose note is corrected by hand",
        [typeof(CsrRuleSet)] = "are the terms of a public award, with who confirmed them",
        [typeof(AccessRule)] = "is the municipality's decision, with who confirmed it",
        [typeof(PortalAccess)] = "tells whose user asked for what, as long as that is kept",
        [typeof(EmployerWish)] = "holds until the employer withdraws it",
        [typeof(TeamMember)] = "holds while the colleague is on the team",
        [typeof(EmergencyAccess)] = "goes with the case it opened",
        [typeof(SharedJobOrder)] = "goes with its job order",
        [typeof(JobOrderBid)] = "goes with the job order it is for",
        [typeof(CommitteeReport)] = "is what a political committee was told, which the municipality's archive keeps",
        [typeof(ReportSubscription)] = "is a reader's own, and ends by itself when the account does",
        [typeof(SavedView)] = "is a colleague's own, and can be deleted by them",
    };

    private static DateTime Start(DateOnly day) => DanishTime.ToUtc(day.ToDateTime(TimeOnly.MinValue));
}
