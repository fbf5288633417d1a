using Microsoft.AspNetCore.Identity;
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
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Data;

/// <summary>A kind of row whose changes are logged, and why.</summary>
public sealed record PersonalData(string Subject, string Why)
{
    /// <summary>The only properties whose changes are logged; null for all of them.</summary>
    public string[]? Only { get; private init; }

    /// <summary>Properties that the system works out or keeps for itself.</summary>
    public string[] Except { get; private init; } = [];

    public string IdProperty { get; private init; } = "Id";

    /// <summary>The property in which a person says what a new row is for; null for rows that nobody has to give a reason for.</summary>
    public string? Purpose { get; private init; }

    /// <summary>For a row that is a part of its subject: what the subject calls such rows.</summary>
    public string? PartName { get; private init; }

    public static readonly IReadOnlyDictionary<Type, PersonalData> Kinds = new Dictionary<Type, PersonalData>
    {
        [typeof(ContactPerson)] = new(nameof(ContactPerson), "names a person at an employer, with phone and mail") { Except = [nameof(ContactPerson.NameFolded)] },
        [typeof(Contact)] = new(nameof(Contact), "tells who spoke with whom, with a note about it")
        {
            // Counted by the visit rule; a new rule counts thousands of contacts again and changes nothing that is personal.
            Except = [nameof(Contact.CountsAsVisit), nameof(Contact.NotCounted), nameof(Contact.CountedDay)],
        },
        [typeof(ContactMeeting)] = Part(nameof(Contact), nameof(Contact.Met), nameof(ContactMeeting.ContactId), "tells which person was met"),
        [typeof(ContactColleague)] = Part(nameof(Contact), nameof(Contact.Colleagues), nameof(ContactColleague.ContactId), "tells which colleague took part"),
        [typeof(CrmUser)] = new(nameof(CrmUser), "is a colleague, and decides who may come in")
        {
            Except = [nameof(CrmUser.NameSort), nameof(CrmUser.NormalizedEmail), nameof(CrmUser.NormalizedUserName), nameof(CrmUser.ConcurrencyStamp), nameof(CrmUser.SecurityStamp), nameof(CrmUser.AccessFailedCount), nameof(CrmUser.AttestationRemindedOn), nameof(CrmUser.AttestationWarnedOn)],
        },
        [typeof(AccessRule)] = new(nameof(AccessRule), "decides whose access is closed and whose reading is looked into, with who confirmed it"),
        [typeof(IdentityUserRole<int>)] = Part(nameof(CrmUser), "Roles", nameof(IdentityUserRole<int>.UserId), "decides what a colleague may see"),
        [typeof(IdentityUserLogin<int>)] = Part(nameof(CrmUser), "Logins", nameof(IdentityUserLogin<int>.UserId), "lets a person in"),
        [typeof(IdentityUserPasskey<int>)] = Part(nameof(CrmUser), "Passkeys", nameof(IdentityUserPasskey<int>.UserId), "lets a person in"),
        [typeof(Employer)] = new(nameof(Employer), "holds a free note and names the colleague in charge; what the register says is public")
        {
            Only =
            [
                nameof(Employer.Alias), nameof(Employer.OwnPhone), nameof(Employer.OwnEmail), nameof(Employer.OwnWebsite), nameof(Employer.Note),
                nameof(Employer.Level), nameof(Employer.OwnerId), nameof(Employer.DeputyId), nameof(Employer.SicknessAdviserId),
            ],
        },
        [typeof(Agreement)] = new(nameof(Agreement), "stands for a person's place, in reference and free text") { Except = [nameof(Agreement.FormKey)] },
        [typeof(ExtraEmployment)] = Part(nameof(Agreement), nameof(ExtraEmployment), nameof(Domain.Agreements.ExtraEmployment.AgreementId), "tells what an employee representative said"),
        [typeof(FollowUp)] = new(nameof(FollowUp), "tells what a colleague has promised, in free text"),
        [typeof(CsrApplication)] = new(nameof(CsrApplication), "holds reasons in free text, and its files are an employer's own papers")
        {
            Except = [nameof(CsrApplication.ChangedAt), nameof(CsrApplication.UnitKey), nameof(CsrApplication.CountedOn)],
        },
        [typeof(CsrDocument)] = Part(nameof(CsrApplication), nameof(CsrApplication.Documents), nameof(CsrDocument.ApplicationId), "is an employer's own paper"),
        [typeof(CsrRuleSet)] = new(nameof(CsrRuleSet), "names who confirmed it, and decides who gets a public award"),
        [typeof(Assignment)] = new(nameof(Assignment), "tells which colleague is in charge of an employer"),
        [typeof(Voksenlaerling)] = new(nameof(Voksenlaerling), "tells how an apprentice fares whom the employer's people know by name") { Except = [nameof(Voksenlaerling.ApplyBy)] },
        [typeof(EventInvitation)] = new(nameof(EventInvitation), "holds a mail address, and tells who takes part") { Except = [nameof(EventInvitation.TokenHash)] },
        [typeof(Fastholdelsessag)] = new(nameof(Fastholdelsessag), "stands for an employee who is ill, at a workplace that may be small")
        {
            Except = [nameof(Fastholdelsessag.FormKey), nameof(Fastholdelsessag.Deadline), nameof(Fastholdelsessag.DeadlineOn)],
        },
        [typeof(FastholdelseStepTaken)] = Part(nameof(Fastholdelsessag), nameof(Fastholdelsessag.Steps), nameof(FastholdelseStepTaken.FastholdelsessagId), "tells what was done about an employee who is ill"),
        [typeof(FastholdelseColleague)] = Part(nameof(Fastholdelsessag), nameof(Fastholdelsessag.Colleagues), nameof(FastholdelseColleague.FastholdelsessagId), "decides who may see the case"),
        [typeof(MilestoneMark)] = Part(nameof(Fastholdelsessag), nameof(Fastholdelsessag.Marks), nameof(MilestoneMark.FastholdelsessagId), "tells what was done about an employee who is ill"),
        [typeof(EmergencyAccess)] = new(nameof(EmergencyAccess), "lets a colleague see a case they are not on") { Purpose = nameof(EmergencyAccess.Reason), Except = [nameof(EmergencyAccess.FormKey)] },
        [typeof(Inquiry)] = new(nameof(Inquiry), "names who asks at an employer, with phone and mail")
        {
            Except = [nameof(Inquiry.TokenHash), nameof(Inquiry.SearchText), nameof(Inquiry.State), nameof(Inquiry.AnswerDueOn)],
        },
        [typeof(InquiryStep)] = Part(nameof(Inquiry), nameof(Inquiry.Steps), nameof(InquiryStep.InquiryId), "tells which colleague did what"),
        [typeof(PortalAccess)] = new(nameof(PortalAccess), "decides who of an employer may come in, and what they see"),
        [typeof(PortalAccessUnit)] = Part(nameof(PortalAccess), nameof(PortalAccess.Units), nameof(PortalAccessUnit.PortalAccessId), "decides which workplaces a user sees"),
        [typeof(PortalRequest)] = new(nameof(PortalRequest), "names who asks to come in, with phone and mail") { Except = [nameof(PortalRequest.TokenHash)] },
        [typeof(PortalMessage)] = new(nameof(PortalMessage), "is what people wrote to each other") { Except = [nameof(PortalMessage.FormKey), nameof(PortalMessage.ReadAt)] },
        [typeof(EmployerWish)] = new(nameof(EmployerWish), "holds a consent, and who gave it"),
        [typeof(RecruitmentDraft)] = new(nameof(RecruitmentDraft), "is what a user typed, in free text"),
        [typeof(JobOrder)] = new(nameof(JobOrder), "names the colleague in charge and who to speak with, and holds free text")
        {
            Except = [nameof(JobOrder.FormKey), nameof(JobOrder.SearchText), nameof(JobOrder.Proposed), nameof(JobOrder.Invited), nameof(JobOrder.Hired), nameof(JobOrder.FirstCandidateOn)],
        },
        [typeof(JobOrderPhaseChange)] = Part(nameof(JobOrder), nameof(JobOrder.Phases), nameof(JobOrderPhaseChange.JobOrderId), "tells which colleague did what"),
        [typeof(JobOrderRound)] = Part(nameof(JobOrder), nameof(JobOrder.Rounds), nameof(JobOrderRound.JobOrderId), "counts candidates, who may be few"),
        [typeof(SharedJobOrder)] = new(nameof(SharedJobOrder), "is what other municipalities are told of an employer") { Except = [nameof(SharedJobOrder.RefreshedAt)] },
        [typeof(JobOrderShare)] = Part(nameof(SharedJobOrder), nameof(SharedJobOrder.Shares), nameof(JobOrderShare.SharedJobOrderId), "tells what was decided with other municipalities"),
        [typeof(JobOrderBid)] = new(nameof(JobOrderBid), "names the colleague who made the offer"),
        [typeof(Dispatch)] = new(nameof(Dispatch), "tells who asked for help with sick leave at a workplace, and which colleague goes there")
        {
            Except = [nameof(Dispatch.FormKey), nameof(Dispatch.ReportKey), nameof(Dispatch.AnswerDueOn), nameof(Dispatch.VisitDueOn)],
        },
        [typeof(TeamMember)] = new(nameof(TeamMember), "tells when and where a colleague goes out"),
        [typeof(InsightRequest)] = new(nameof(InsightRequest), "tells who asked what is kept about them") { Except = [nameof(InsightRequest.FormKey), nameof(InsightRequest.RemindOn)] },
        [typeof(CommitteeReport)] = new(nameof(CommitteeReport), "names who stands by what the committee is told, in free text"),
        [typeof(CommitteeComment)] = Part(nameof(CommitteeReport), nameof(CommitteeReport.Comments), nameof(CommitteeComment.CommitteeReportId), "is what a manager wrote, in free text"),
        [typeof(ReportSubscription)] = new(nameof(ReportSubscription), "tells what a colleague is sent") { Except = [nameof(ReportSubscription.DueOn), nameof(ReportSubscription.SentOn)] },
        [typeof(ApprenticePeriod)] = Part(nameof(Voksenlaerling), nameof(Voksenlaerling.Periods), nameof(ApprenticePeriod.VoksenlaerlingId), "tells where an apprentice is"),
    };

    /// <summary>Whether a row that comes or goes is logged as such, and not only the changes that people make to it.</summary>
    public bool LogsWholeRows => Only is null;

    public bool Logs(string property) => property != nameof(IVersioned.Version) && (Only?.Contains(property) ?? !Except.Contains(property));

    private static PersonalData Part(string subject, string name, string idProperty, string why) =>
        new(subject, why) { PartName = name, IdProperty = idProperty };
}
