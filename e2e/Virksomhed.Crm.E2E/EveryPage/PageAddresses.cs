using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account.OpenId;
using Virksomhed.Crm.Application.Reports;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Lifecycle;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Reports;
using Virksomhed.Crm.Domain.Schemes;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Virksomhed.Crm.IntegrationTests;

namespace Virksomhed.Crm.E2E.EveryPage;

/// <summary>Every address that a browser may open, by the app's own table of who may enter, with ids of rows that are there.</summary>
internal static partial class PageAddresses
{
    /// <summary>What a page looks like depends on more than its address: these are worth a visit of their own.</summary>
    private static readonly string[] WithQuery =
    [
        "/contacts/log?employerId={employer}", "/contacts/log?employerId={protected}", "/contacts/log?q=plejecenter", "/contacts/log?q=findesikke",
        "/contacts?visit=true&sort=employer", "/contacts?page=2", "/employers?q=plejecenter", "/employers?q=findesikke", "/employers?page=2", "/employers/{protected}",
        "/followups?team=true", "/followups?team=true&sort=employer", "/followups?done=true", "/followups/plan?employerId={employer}",
        "/events?held=true", "/events/{id}?state=SignedUp", "/events/{id}/invite/one?employerId={protected}", "/voksenlaerlinge?deadline=open", "/voksenlaerlinge?q=findesikke",
        "/voksenlaerlinge/new?employerId={employer}", "/voksenlaerlinge/targets?includeProtected=true",
        "/csr-maerker?year=1999", "/csr-maerker/applications/new?employerId={employer}", "/csr-maerker/applications?q=findesikke", "/csr-maerker/applications/{csr-draft}",
        "/csr-maerker/applications/move?year={csr-year}&move=Nominate", "/findes-ikke",
        "/agreements/record?employerId={employer}", "/agreements/record?q=findesikke", "/agreements?phase=Running", "/agreements?q=findesikke", "/schemes?q=findesikke",
        "/fastholdelse/open?employerId={employer}", "/fastholdelse/open?q=findesikke", "/fastholdelse?due=soon&sort=employer", "/fastholdelse?q=findesikke", "/fastholdelse?state=closed",
        "/fastholdelse/{emergency-case}", "/fastholdelse/{others-case}/emergency", "/fastholdelse/emergencies?waiting=true", "/fastholdelse/emergencies/{emergency-reviewed}",
        "/insight-requests?all=true", "/insight-requests/new?employerId={employer}", "/insight-requests/new?q=plejecenter", "/insight-requests/new?q=findesikke", "/insight-requests/{insight-overdue}", "/insight-requests/{insight-refused}",
        "/inquiries/new?employerId={employer}", "/inquiries/new?q=findesikke", "/inquiries/new?q=plejecenter", "/inquiries/new?lead=true", "/inquiries?q=findesikke",
        "/inquiries?state=all&sort=-received", "/henvendelse/{code}?sprog=de", "/henvendelse/{code}?sprog=en",
        "/portaladgang/{code}?sprog=de", "/account/login?sprog=en", "/om/persondata?sprog=de", "/om/tilgaengelighed?sprog=en", "/employers/{employer}/portal/invite?personId={person}", "/portal/recruit/2", "/portal/recruit/3", "/portal/help/upskilling",
        "/portal/schemes?need=Recruit&person=Unemployed&employer=Private",
        "/job-orders/new?employerId={employer}", "/job-orders/new?q=findesikke", "/job-orders?q=findesikke", "/job-orders?phase=all&sort=-received", "/job-orders?page=2", "/job-orders/board?pressing=true",
        "/job-orders/{order-seeking}", "/job-orders/{order-seeking}/rounds/new", "/job-orders/{order-seeking}/rounds/{round}", "/job-orders/{order-over}", "/job-orders/shared?closed=true", "/job-orders/shared/{shared-foreign}",
        "/job-orders/shared/{shared-foreign}/bid", "/job-orders/figures?year=2019", "/job/{code}/{order-over}",
        "/sickness-advisers?all=true", "/outbox?state=Failed", "/attestation?portal=true", "/attestation?portal=false", "/rejsehold/ask?employerId={employer}",
        "/rejsehold/ask?q=findesikke", "/rejsehold?state=all&sort=-requested", "/rejsehold?late=true", "/rejsehold?q=findesikke", "/rejsehold/{dispatch-held}",
        "/rejsehold/figures?year=2019", "/rejsehold/board?day=2027-03-24",
        "/surveys?year=2019", "/tilfredshed/{secret}?sprog=de",
        "/reports/visits?sector=Byggeri", "/reports/visits?year=2019", "/reports/coverage", "/reports/csrmaerke", "/reports/voksenlaerlinge", "/reports/fastholdelse", "/reports/joborders",
        "/reports/agreements", "/reports/satisfaction", "/reports/barometer", "/reports/recruitment", "/reports/partnership", "/reports/committee/{committee-approved}", "/reports/committee/{committee-approved}/reopen",
        "/schemes/guide?need=Recruit", "/schemes/guide?need=Recruit&person=Unemployed&employer=Private",
    ];

    public static async Task<IReadOnlyList<string>> For(BrowserApp app, string role)
    {
        var ids = await Ids(app, role);

        return [.. Patterns(role).Concat(WithQuery).Select(pattern => Fill(pattern, ids)).Distinct()];
    }

    /// <summary>Replaces every parameter; a page with one that has no sample yet fails here, and so gets one.</summary>
    public static string Fill(string pattern, IReadOnlyDictionary<string, int> ids) => Parameter().Replace(pattern, match =>
    {
        var room = pattern[..match.Index];

        return ids.TryGetValue(match.Value, out var id) || ids.TryGetValue(room + match.Value, out id)
            ? $"{id}"
            : throw new InvalidOperationException($"{pattern} has no sample for '{room}{match.Value}'");
    });

    public static async Task<IReadOnlyDictionary<string, int>> Ids(BrowserApp app, string role)
    {
        var employer = await app.EmployerId(Sample.BusyEmployer);
        var me = await app.UserId(role is Role.Fastholdelseskonsulent ? role : Role.Konsulent);

        return await app.Database(async db => new Dictionary<string, int>
        {
            ["{employer}"] = employer,
            ["{protected}"] = await db.Employers.Where(e => e.IsProtected).Select(e => e.Id).FirstAsync(),
            ["/employers/{id}"] = employer,
            ["/employers/{employerId}"] = employer,
            ["/employers/{employerId}/persons/{id}"] = await db.ContactPersons.Where(p => p.EmployerId == employer).Select(p => p.Id).FirstAsync(),
            ["/contacts/{id}"] = await db.Contacts.Where(c => c.ConsultantId == me).Select(c => c.Id).FirstAsync(),
            ["/followups/{id}"] = await db.FollowUps.Where(f => f.ResponsibleId == me).Select(f => f.Id).FirstAsync(),
            ["/goals/{id}"] = await db.Goals.Where(g => g.Text == Sample.VisitGoal).Select(g => g.Id).SingleAsync(),
            ["/users/{id}"] = me,
            ["/events/{id}"] = await db.Events.Where(e => e.Title == Sample.HeldEvent).Select(e => e.Id).SingleAsync(),
            ["/signup/{secret}"] = 1,
            ["/voksenlaerlinge/{id}"] = await db.Voksenlaerlinge.Where(v => v.ConsultantId == me).Select(v => v.Id).FirstAsync(),
            ["/voksenlaerlinge/settings/rules/{id}"] = await db.VoksenlaerlingRules.Select(r => r.Id).FirstAsync(),
            ["/voksenlaerlinge/settings/trades/{id}"] = await db.Trades.Select(t => t.Id).FirstAsync(),
            ["/branches/{id}"] = await db.Branches.Select(b => b.Id).FirstAsync(),
            ["/municipality/visit-rules/{id}"] = await db.VisitRules.Select(r => r.Id).FirstAsync(),
            ["/municipality/partners/{id}"] = await db.Partners.Select(p => p.Id).FirstAsync(),
            ["/cvr-imports/{id}"] = await db.CvrImports.Select(i => i.Id).FirstAsync(),
            ["{csr-year}"] = app.Clock.Today().Year + 1,
            ["{csr-draft}"] = await db.CsrApplications.Where(a => a.Status == CsrStatus.Draft).Select(a => a.Id).FirstAsync(),
            ["/csr-maerker/applications/{id}"] = await db.CsrApplications.Where(a => a.Status == CsrStatus.Screened).Select(a => a.Id).FirstAsync(),
            ["/csr-maerker/applications/{id}/documents/{documentId}"] = await db.CsrDocuments.Select(d => d.Id).FirstAsync(),
            ["/csr-maerker/figures/{year}"] = 2020,
            ["/csr-maerker/rules/{id}"] = await db.CsrRuleSets.Select(r => r.Id).FirstAsync(),
            ["/csr-maerke/{code}"] = TestWorld.Aabenraa,
            ["{person}"] = await db.ContactPersons.Where(p => p.EmployerId == employer).Select(p => p.Id).FirstAsync(),
            ["/account/login/mitid/refused/{fault}"] = (int)OpenIdFault.NotLinked,
            ["/account/login/staff/{municipality}"] = TestWorld.Aabenraa,
            ["/account/login/staff/{municipality}/refused/{fault}"] = (int)OpenIdFault.NotLinked,
            ["/portaladgang/{code}"] = TestWorld.Aabenraa,
            ["/portaladgang/bekraeft/{secret}"] = 1,
            ["/portal-desk/{id}"] = await db.PortalRequests.Where(r => r.State == PortalRequestState.Waiting).Select(r => r.Id).FirstAsync(),
            ["/employers/{employerId}/portal/users/{id}"] = await db.PortalAccesses.Where(a => a.EmployerId == employer).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(),
            ["/portal/requests/{id}"] = await db.Inquiries.Where(i => i.EmployerId == employer).OrderBy(i => i.Id).Select(i => i.Id).FirstAsync(),
            ["/portal/orders/{id}"] = await db.JobOrders.Where(o => o.EmployerId == employer).OrderBy(o => o.Id).Select(o => o.Id).FirstAsync(),
            ["/portal/events/{id}"] = await db.EventInvitations.Where(i => i.EmployerId == employer).OrderBy(i => i.Id).Select(i => i.Id).FirstAsync(),
            ["/portal/csr/{id}"] = await db.CsrApplications.Where(a => a.EmployerId == employer && a.Status == CsrStatus.Draft).Select(a => a.Id).FirstAsync(),
            ["/portal/help/{kind}"] = 0,
            ["/portal/recruit/{step}"] = 1,
            ["/henvendelse/{code}"] = TestWorld.Aabenraa,
            ["/henvendelse/kvittering/{secret}"] = 1,
            ["/inquiries/{id}"] = await db.Inquiries.Where(i => i.OwnerId == null && i.EmployerId != null).OrderBy(i => i.Id).Select(i => i.Id).FirstAsync(),
            ["/job-orders/{id}"] = await db.JobOrders.Where(o => o.Phase == JobOrderPhase.Qualified).OrderByDescending(o => o.Id).Select(o => o.Id).FirstAsync(),
            ["/job-orders/{id}/rounds/{roundId}"] = 1,
            ["{order-seeking}"] = await db.JobOrders.Where(o => o.Phase == JobOrderPhase.Interviews).OrderBy(o => o.Id).Select(o => o.Id).FirstAsync(),
            ["{round}"] = await db.JobOrderRounds.Where(r => db.JobOrders.Any(o => o.Id == r.JobOrderId && o.Phase == JobOrderPhase.Interviews)).OrderBy(r => r.JobOrderId).Select(r => r.Id).FirstAsync(),
            ["{order-over}"] = await db.JobOrders.Where(o => o.Phase == JobOrderPhase.PartlyFilled).OrderBy(o => o.Id).Select(o => o.Id).FirstAsync(),
            ["/job-orders/shared/{id}"] = await db.SharedJobOrders.Where(s => s.MunicipalityCode == TestWorld.Aabenraa).Select(s => s.Id).FirstAsync(),
            ["{shared-foreign}"] = await db.SharedJobOrders.Where(s => s.MunicipalityCode == TestWorld.Soenderborg).Select(s => s.Id).FirstAsync(),
            ["/job/{code}"] = TestWorld.Aabenraa,
            ["/job/{code}/{id}"] = await db.JobOrders.Where(o => o.Title == SampleJobOrders.Advertised).Select(o => o.Id).SingleAsync(),
            ["/jobordre/svar/{secret}"] = 1,
            ["/schemes/{id}"] = await db.Schemes.Where(s => s.Code == SchemeCode.LoentilskudPrivat).Select(s => s.Id).SingleAsync(),
            ["/schemes/{schemeId}"] = await db.Schemes.Where(s => s.Code == SchemeCode.LoentilskudPrivat).Select(s => s.Id).SingleAsync(),
            ["/schemes/terms/{id}"] = await db.SchemeTerms.Select(t => t.Id).FirstAsync(),
            ["/schemes/rates/{id}"] = await db.SchemeRates.Select(r => r.Id).FirstAsync(),
            ["/ratio-rules/{id}"] = await db.RatioRules.Select(r => r.Id).FirstAsync(),
            ["/agreements/{id}"] = await db.Agreements.Where(a => a.EmployerId == employer).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(),
            ["/agreement-imports/{id}"] = await db.AgreementImports.Select(i => i.Id).FirstAsync(),
            ["/fastholdelse/{id}"] = await db.Fastholdelsessager.Where(s => s.ClosedOn == null && s.FirstSickDay != null).OrderBy(s => s.Id).Select(s => s.Id).FirstAsync(),
            ["/fastholdelse/figures/hand-over/{fromId}"] = me,
            ["{emergency-case}"] = await db.EmergencyAccesses.Where(a => a.EndsAt > app.Clock.UtcNow()).Select(a => a.FastholdelsessagId).SingleAsync(),
            ["{others-case}"] = await db.EmergencyAccesses.Where(a => a.Verdict != null).Select(a => a.FastholdelsessagId).SingleAsync(),
            ["{emergency-reviewed}"] = await db.EmergencyAccesses.Where(a => a.Verdict != null).Select(a => a.Id).SingleAsync(),
            ["/fastholdelse/emergencies/{id}"] = await db.EmergencyAccesses.Where(a => a.Verdict == null).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(),
            ["/insight-requests/{id}"] = await db.InsightRequests.Where(r => r.State == InsightState.Open && r.Kind == InsightKind.Person && r.ExtendedBecause == null).Select(r => r.Id).SingleAsync(),
            ["{insight-overdue}"] = await db.InsightRequests.Where(r => r.State == InsightState.Open && r.Kind == InsightKind.File).Select(r => r.Id).SingleAsync(),
            ["{insight-refused}"] = await db.InsightRequests.Where(r => r.State == InsightState.Refused).Select(r => r.Id).SingleAsync(),
            ["/rejsehold/{id}"] = await db.Dispatches.Where(d => d.State == DispatchState.Planned && d.MemberId == me).OrderBy(d => d.Id).Select(d => d.Id).FirstAsync(),
            ["{dispatch-held}"] = await db.Dispatches.Where(d => d.State == DispatchState.Held).OrderBy(d => d.Id).Select(d => d.Id).FirstAsync(),
            ["/rejsehold/team/{id}"] = await db.TeamMembers.OrderBy(m => m.Id).Select(m => m.Id).FirstAsync(),
            ["/response-rules/{id}"] = await db.ResponseRules.Select(r => r.Id).FirstAsync(),
            ["/survey-rules/{id}"] = await db.SurveyRules.Select(r => r.Id).FirstAsync(),
            ["/tilfredshed/{secret}"] = 1,
            ["/sickness-advisers/{id}"] = employer,
            ["/milestone-rules/{id}"] = await db.MilestoneRules.Select(r => r.Id).FirstAsync(),
            ["/external-figures/{id}"] = await db.ExternalIndicators.Select(i => i.Id).FirstAsync(),
            ["/reports/committee/{id}"] = await db.CommitteeReports.Where(r => r.State == CommitteeReportState.Draft).Select(r => r.Id).FirstAsync(),
            ["{committee-approved}"] = await db.CommitteeReports.Where(r => r.State == CommitteeReportState.Approved).Select(r => r.Id).FirstAsync(),
            ["/retention/{subject}"] = (int)RetentionSubject.Contacts,
            ["/reports/{name}"] = (int)ReportName.Visits,
            ["/error/{status}"] = 403,
        });
    }

    // Files have a suffix; they are no pages.
    private static IEnumerable<string> Patterns(string role) =>
        from page in EndpointRow.All
        where page.Methods.Split(',').Contains("GET") && page.Admits(role)
        let pattern = "/" + Constraint().Replace(page.Pattern, "{$1}")
        where !Path.HasExtension(pattern)
        orderby pattern
        select pattern;

    [GeneratedRegex(@"\{(\w+):[^}]+\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{[\w-]+\}")]
    private static partial Regex Parameter();
}
