using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.Audit;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Web.Features.Audit;
using Virksomhed.Crm.Web.Infrastructure;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Audit;

public class AuditListTests(CrmApp app) : IClassFixture<CrmApp>
{
    /// <summary>The only pages that are not logged when they are read, and why.</summary>
    private static readonly Dictionary<string, string> Unread = new()
    {
        ["EnterCode"] = "is read before anybody is known",
        ["PortalSchemes"] = "shows the catalogue",
        ["AskForHelp"] = "shows an empty form",
        ["InviteColleague"] = "shows an empty form",
        ["SignInWithPasskey"] = "shows the login",
        ["ConfirmSignIn"] = "shows an empty form",
        ["ConfirmWithPasskey"] = "leads to an empty form",
        ["SecondStep"] = "shows a choice of forms",
        ["NewPasskey"] = "shows an empty form",
        ["NewOwnPasskey"] = "shows an empty form",
        ["StartMitIdLogin"] = "leads to the broker",
        ["MitIdCallback"] = "is where the broker sends the person back to; the sign-in is logged",
        ["MitIdRefused"] = "shows a sentence to anybody",
        ["StartMitIdLink"] = "shows an empty form",
        ["StartStaffSignIn"] = "leads to the broker",
        ["StartStaffConfirm"] = "leads to the broker",
        ["StaffCallback"] = "is where the broker sends the person back to; the sign-in is logged",
        ["StaffSignInRefused"] = "shows a sentence to anybody",
        ["SignedIn"] = "shows a sentence",
        ["OwnSecurity"] = "shows the person how they sign in",
        ["ChangeOwnPassword"] = "shows an empty form",
        ["TurnOnCode"] = "shows the person a key of their own",
        ["TurnOffCode"] = "shows an empty form",
        ["AskPortalAccess"] = "shows an empty form to anybody",
        ["Sent"] = "shows a sentence to anybody",
        ["ConfirmPortalRequest"] = "is read by who asked, without a login",
        ["Confirmed"] = "shows a sentence to anybody",
        ["Profile"] = "shows the person's own name and mail",
        ["Accessibility"] = "shows what everybody may know",
        ["Privacy"] = "shows what everybody may know",
        ["Alive"] = "shows nothing",
        ["Login"] = "is read before anybody is known",
        ["ChangePassword"] = "shows an empty form",
        ["AcceptInvitation"] = "is read by the invited person, who is not signed in yet",
        ["ForgotPassword"] = "shows an empty form",
        ["ResetPassword"] = "is read by the person, who is not signed in",
        ["InviteUser"] = "shows an empty form",
        ["MunicipalityPage"] = "shows the municipality's settings",
        ["EditSettings"] = "shows the municipality's settings",
        ["AddVisitRule"] = "shows an empty form",
        ["EditVisitRule"] = "shows a rule",
        ["AddPartner"] = "shows an empty form",
        ["EditPartner"] = "shows an organisation",
        ["BranchList"] = "shows a public classification",
        ["EditBranch"] = "shows a public classification",
        ["CvrImportList"] = "shows files of the public register",
        ["ReceiveCvrImport"] = "shows an empty form",
        ["CvrImportDetails"] = "shows numbers of an import",
        ["CvrImportProgress"] = "shows numbers of an import",
        ["CvrImportRefusals"] = "shows what the public register said wrongly",
        ["FetchEmployer"] = "shows an empty form",
        ["ShareCalendar"] = "shows whether the person has a calendar address",
        ["ReadCalendar"] = "is fetched by a calendar program every few minutes, and by nobody",
        ["GoalList"] = "shows sums",
        ["GoalBackground"] = "shows numbers of published plans",
        ["ExternalIndicatorList"] = "shows sums",
        ["AddExternalIndicator"] = "shows an empty form",
        ["SetGoal"] = "shows an empty form",
        ["ChangeGoal"] = "shows a goal",
        ["EventList"] = "shows events and sums",
        ["PlanEvent"] = "shows an empty form",
        ["EditEvent"] = "shows an event",
        ["CancelEvent"] = "shows an event",
        ["EventCalendar"] = "shows when and where an event is held",
        ["AnswerInvitation"] = "is read by the invited employer, who is not signed in",
        ["InvitationCalendar"] = "is read by the invited employer, who is not signed in",
        ["VoksenlaerlingYear"] = "shows sums",
        ["VoksenlaerlingSettings"] = "shows rules and trades",
        ["AddVoksenlaerlingRule"] = "shows a rule",
        ["EditVoksenlaerlingRule"] = "shows a rule",
        ["AddTrade"] = "shows an empty form",
        ["EditTrade"] = "shows a trade",
        ["CsrRuleSetList"] = "shows rules, which are public",
        ["AddCsrRuleSet"] = "shows a copy of rules",
        ["SetCsrFigure"] = "shows a number",
        ["PublicCsrHolders"] = "shows anybody what is public",
        ["SchemeList"] = "shows the catalogue",
        ["SchemeGuide"] = "shows the catalogue",
        ["SchemeDetails"] = "shows the catalogue",
        ["AddScheme"] = "shows an empty form",
        ["EditScheme"] = "shows the catalogue",
        ["AddSchemeTerms"] = "shows the catalogue",
        ["EditSchemeTerms"] = "shows the catalogue",
        ["AddSchemeRate"] = "shows the catalogue",
        ["EditSchemeRate"] = "shows the catalogue",
        ["ExternalIndicatorDetails"] = "shows sums",
        ["RecordObservation"] = "shows an empty form",
        ["ReadObservations"] = "shows an empty form",
        ["MilestoneRuleList"] = "shows rules",
        ["AddMilestoneRule"] = "shows an empty form",
        ["EditMilestoneRule"] = "shows a rule",
        ["ResponseRuleList"] = "shows rules",
        ["AddResponseRule"] = "shows an empty form",
        ["EditResponseRule"] = "shows a rule",
        ["AddTeamMember"] = "shows an empty form",
        ["RatioRuleList"] = "shows rules",
        ["SendInquiry"] = "shows an empty form to anybody",
        ["RegisteredName"] = "tells what the register tells anybody",
        ["FollowInquiry"] = "is read by who sent it, without a login",
        ["PublicJobList"] = "tells what anybody may know, and names an employer only with its consent",
        ["PublicJobAd"] = "shows words the employer wants everybody to read",
        ["AnswerRound"] = "is read by the employer, without a login",
        ["AnswerSurvey"] = "is read by the employer, without a login",
        ["OptOutOfSurveys"] = "is read by the employer, without a login",
        ["SurveyRuleList"] = "shows rules",
        ["AddSurveyRule"] = "shows an empty form",
        ["EditSurveyRule"] = "shows a rule",
        ["AddRatioRule"] = "shows an empty form",
        ["EditRatioRule"] = "shows a rule",
        ["AgreementImportList"] = "shows numbers of imports",
        ["ReceiveAgreementImport"] = "shows an empty form",
        ["ReportList"] = "shows the names of reports",
        ["ReportPage"] = "shows sums",
        ["ExportReportToExcel"] = "takes out sums",
        ["ExportReportToCsv"] = "takes out sums",
        ["ReportPdf"] = "takes out sums",
        ["StartCommitteeReport"] = "shows an empty form",
        ["ReopenCommitteeReport"] = "shows an empty form",
        ["OpenEmergencyAccess"] = "shows an empty form, and who is responsible for a case",
        ["AccessRuleList"] = "shows rules",
        ["SetAccessRule"] = "shows a rule",
        ["RetentionPage"] = "shows rules and sums",
        ["SetRetention"] = "shows a rule",
        ["OperationStatus"] = "shows how the machine is",
        ["MapAgreementImport"] = "shows the headings of a file",
    };

    [Fact]
    public void Every_page_is_logged_when_read_or_has_a_reason_not_to_be()
    {
        var pages =
            from controller in typeof(Program).Assembly.GetTypes()
            where controller.IsSubclassOf(typeof(ControllerBase)) && !controller.IsAbstract
            from action in controller.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where action.IsDefined(typeof(HttpGetAttribute))
            select (action.Name, IsLogged: action.IsDefined(typeof(ReadsAttribute)));

        Assert.Equal(Unread.Keys.Order(), pages.Where(page => !page.IsLogged).Select(page => page.Name).Distinct().Order());
    }

    [Fact]
    public Task Every_property_that_is_logged_has_a_Danish_name() => app.Database(db =>
    {
        Assert.All(PersonalData.Kinds, kind =>
        {
            var names = kind.Value.PartName is { } part ? [part] : db.Model.FindEntityType(kind.Key)!.GetProperties().Select(p => p.Name).Where(kind.Value.Logs);
            Assert.All(names, name => Assert.True(AuditWords.Knows(name), $"{kind.Key.Name}.{name} has no Danish name"));
            Assert.NotEqual(kind.Value.Subject, AuditWords.Subject(kind.Value.Subject));
        });

        return Task.CompletedTask;
    });

    [Fact]
    public async Task The_log_is_filtered_by_the_address_and_leads_to_what_it_is_about()
    {
        var (one, two) = (await app.EmployerId(TestWorld.Employers[0]), await app.EmployerId(TestWorld.Employers[1]));
        var consultant = await app.SignedInAs(Role.Konsulent);
        await app.EntriesOf(async () =>
        {
            await consultant.Page($"/employers/{one}");
            await consultant.Page($"/employers/{two}");
        });
        var administrator = await app.SignedInAs(Role.Administrator);
        var me = await app.UserId(Role.Konsulent);

        var row = Assert.Single(await Rows(administrator, $"?person={me}&purpose=Sample&deed=Vist&subject=Employer&subjectId={one}"));
        Assert.Contains("Karen Konsulent", row, StringComparison.Ordinal);
        Assert.Contains($"Virksomhed {one}", row, StringComparison.Ordinal);
        Assert.NotEmpty(await Rows(administrator, $"?subject=Employer&from={Day(0)}&to={Day(0)}"));
        Assert.Empty(await Rows(administrator, $"?from={Day(1)}"));
        Assert.Empty(await Rows(administrator, $"?to={Day(-1)}"));
        Assert.Empty(await Rows(administrator, $"?purpose=Sample&person={await app.UserId(Role.Leder)}"));
    }

    [Fact]
    public async Task What_one_person_did_is_shown_for_a_purpose_only_which_the_log_keeps()
    {
        var (administrator, me) = (await app.SignedInAs(Role.Administrator), await app.UserId(Role.Konsulent));
        await app.EntriesOf(async () => await (await app.SignedInAs(Role.Konsulent)).Page("/contacts"));

        var asked = await administrator.Page($"/audit?person={me}");
        Assert.Contains("Hvorfor skal du se", asked.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(asked.QuerySelectorAll("tbody tr"));
        var entries = await app.EntriesOf(async () => Assert.NotEmpty(await Rows(administrator, $"?person={me}&purpose=Complaint")));

        Assert.Equal("Klage eller mistanke om misbrug", Assert.Single(entries, e => e.Subject == nameof(AuditEntry)).Purpose);
        Assert.All(await app.EntriesOf(() => Rows(administrator, "?purpose=Complaint")), e => Assert.Null(e.Purpose));
    }

    [Fact]
    public async Task The_pages_hold_every_entry_once()
    {
        var log = app.Services.GetRequiredService<AuditLog>();
        await app.EntriesOf(async () =>
        {
            for (var number = 1; number <= (2 * AuditList.Size) + 7; number++)
            {
                await log.AddAsync(TestWorld.Aabenraa, null, "Prøve", "Sider", number);
            }
        });
        var administrator = await app.SignedInAs(Role.Administrator);
        List<string> seen = [];

        for (var url = "/audit?subject=Sider"; url is not null;)
        {
            var page = await administrator.Page(url);
            seen.AddRange(page.QuerySelectorAll("tbody td[data-label=Emne]").Select(cell => cell.TextContent.Trim()));
            url = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(1, (2 * AuditList.Size) + 7).Reverse().Select(number => $"Sider {number}"), seen);
    }

    [Fact]
    public async Task Another_municipalitys_administrator_sees_nothing_of_it_and_a_consultant_is_refused()
    {
        var employer = await app.EmployerId(TestWorld.Employers[2]);
        var consultant = await app.SignedInAs(Role.Konsulent);
        await app.EntriesOf(() => consultant.Page($"/employers/{employer}"));

        Assert.Empty(await Rows(await app.SignedInAs(Role.Administrator, TestWorld.Soenderborg), $"?subject=Employer&subjectId={employer}"));
        Assert.NotEmpty(await Rows(await app.SignedInAs(Role.Administrator), $"?subject=Employer&subjectId={employer}"));
        Assert.Equal(HttpStatusCode.Forbidden, (await consultant.GetAsync("/audit", TestContext.Current.CancellationToken)).StatusCode);
    }

    private string Day(int ahead) => app.Clock.Today().AddDays(ahead).ToString("yyyy-MM-dd", null);

    private static async Task<List<string>> Rows(HttpClient client, string query) =>
        [.. (await client.Page("/audit" + query)).QuerySelectorAll("tbody tr").Select(row => row.TextContent)];
}
