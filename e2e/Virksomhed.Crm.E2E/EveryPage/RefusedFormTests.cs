using Microsoft.Playwright;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Virksomhed.Crm.E2E.EveryPage;

/// <summary>A form sent empty comes back as a page that is as good as any other, with the reasons beside the fields.</summary>
public class RefusedFormTests(CrawlApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<CrawlApp>
{
    // Clears what a person could have cleared, and lets the server be the judge.
    private const string SendEmpty = """
        () => {
          const form = [...document.querySelectorAll("main form[method=post]")].findLast(form => form.querySelector("input:not([type=hidden]), textarea, select"));
          form.noValidate = true;
          for (const field of form.querySelectorAll("input:not([type=hidden]), textarea, select")) {
            if (field.type === "checkbox" || (field.type === "radio" && field.name !== "Form")) field.checked = false;
            else if (field.type !== "radio" && field.type !== "file") field.value = "";
          }
          form.requestSubmit(form.querySelector("button[type=submit]"));
        }
        """;

    public static TheoryData<string, string> Forms => new()
    {
        { "", "/account/login" },
        { "", "/account/forgot-password" },
        { Role.Konsulent, "/contacts/log?employerId={employer}" },
        { Role.Konsulent, "/contacts/{id}/edit" },
        { Role.Konsulent, "/contacts/{id}/delete" },
        { Role.Konsulent, "/followups/plan?employerId={employer}" },
        { Role.Konsulent, "/followups/{id}/edit" },
        { Role.Konsulent, "/employers/{employerId}/persons/add" },
        { Role.Konsulent, "/employers/{employerId}/persons/{id}/edit" },
        { Role.Konsulent, "/events/new" },
        { Role.Konsulent, "/events/{id}/edit" },
        { Role.Konsulent, "/events/{id}/cancel" },
        { Role.Konsulent, "/events/{id}/invite/one?employerId={protected}" },
        { Role.Konsulent, "/voksenlaerlinge/new?employerId={employer}" },
        { Role.Konsulent, "/voksenlaerlinge/{id}/edit" },
        { Role.Leder, "/goals/new" },
        { Role.Konsulent, "/csr-maerker/applications/{csr-draft}/edit" },
        { Role.Konsulent, "/csr-maerker/applications/{csr-draft}/documents/new" },
        { Role.Konsulent, "/csr-maerker/applications/{id}/screen" },
        { Role.Konsulent, "/csr-maerker/applications/{id}/return" },
        { Role.Leder, "/csr-maerker/applications/{id}/reject" },
        { Role.Leder, "/csr-maerker/applications/move?year={csr-year}&move=Nominate" },
        { Role.Leder, "/csr-maerker/figures/{year}" },
        { Role.Administrator, "/csr-maerker/rules/new" },
        { Role.Administrator, "/csr-maerker/rules/{id}" },
        { Role.Konsulent, "/agreements/record?employerId={employer}" },
        { Role.Konsulent, "/agreements/{id}/edit" },
        { Role.Konsulent, "/agreements/{id}/end" },
        { Role.Konsulent, "/agreements/{id}/check" },
        { Role.Administrator, "/schemes/new" },
        { Role.Administrator, "/schemes/{schemeId}/terms/new" },
        { Role.Administrator, "/schemes/{schemeId}/rates/new" },
        { Role.Administrator, "/ratio-rules/new" },
        { Role.Administrator, "/agreement-imports/new" },
        { Role.Administrator, "/agreement-imports/{id}/columns" },
        { Role.Fastholdelseskonsulent, "/fastholdelse/open?employerId={employer}" },
        { Role.Fastholdelseskonsulent, "/fastholdelse/{id}/edit" },
        { Role.Fastholdelseskonsulent, "/fastholdelse/{id}/step" },
        { Role.Fastholdelseskonsulent, "/fastholdelse/{id}/tools" },
        { Role.Fastholdelseskonsulent, "/fastholdelse/{id}/close" },
        { Role.Leder, "/fastholdelse/figures/hand-over/{fromId}" },
        { Role.Fastholdelseskonsulent, "/fastholdelse/{others-case}/emergency" },
        { Role.Leder, "/fastholdelse/emergencies/{id}" },
        { Role.Administrator, "/insight-requests/new?employerId={employer}" },
        { Role.Administrator, "/insight-requests/{id}/extend" },
        { Role.Administrator, "/insight-requests/{id}/close" },
        { Role.Konsulent, "/inquiries/new?lead=true" },
        { Role.Konsulent, "/inquiries/{id}/hand-over" },
        { Role.Konsulent, "/inquiries/{id}/answer" },
        { "", "/henvendelse/{code}" },
        { "", "/portaladgang/{code}" },
        { Role.Konsulent, "/employers/{employerId}/portal" },
        { Role.Konsulent, "/employers/{employerId}/portal/invite" },
        { Role.Arbejdsgiver, "/portal/help/{kind}" },
        { Role.Arbejdsgiver, "/portal/recruit/{step}" },
        { Role.Arbejdsgiver, "/portal/messages" },
        { Role.Arbejdsgiver, "/portal/csr/{id}/edit" },
        { Role.Arbejdsgiver, "/portal/csr/{id}/documents/new" },
        { Role.Arbejdsgiver, "/portal/users/invite" },
        { Role.Arbejdsgiver, "/portal/security/password" },
        { Role.Arbejdsgiver, "/portal/security/passkeys/new" },
        { Role.Arbejdsgiver, "/portal/security/mitid" },
        { Role.Arbejdsgiver, "/portal/security/code" },
        { Role.Konsulent, "/job-orders/new?employerId={employer}" },
        { Role.Konsulent, "/job-orders/{id}/edit" },
        { Role.Konsulent, "/job-orders/{id}/share" },
        { Role.Konsulent, "/job-orders/{order-seeking}/rounds/new" },
        { Role.Konsulent, "/job-orders/{order-seeking}/rounds/{round}" },
        { Role.Konsulent, "/job-orders/shared/{shared-foreign}/bid" },
        { Role.Konsulent, "/rejsehold/ask?employerId={employer}" },
        { Role.Konsulent, "/rejsehold/{id}/edit" },
        { Role.Konsulent, "/rejsehold/{id}/report" },
        { Role.Fastholdelseskonsulent, "/rejsehold/{id}/plan" },
        { Role.Fastholdelseskonsulent, "/rejsehold/{id}/cancel" },
        { Role.Leder, "/rejsehold/team/new" },
        { Role.Leder, "/rejsehold/team/{id}" },
        { Role.Administrator, "/response-rules/new" },
        { Role.Administrator, "/retention/{subject}" },
        { Role.Administrator, "/response-rules/{id}" },
        { Role.Administrator, "/survey-rules/new" },
        { Role.Administrator, "/survey-rules/{id}" },
        { "", "/tilfredshed/" + SampleSurveys.Secret },
        { "", "/tilfredshed/" + SampleSurveys.Secret + "?sprog=de" },
        { Role.Leder, "/external-figures/new" },
        { Role.Leder, "/external-figures/{id}/record" },
        { Role.Leder, "/external-figures/{id}/import" },
        { Role.Leder, "/reports/committee/new" },
        { Role.Leder, "/reports/committee/{committee-approved}/reopen" },
        { Role.Administrator, "/milestone-rules/new" },
        { Role.Administrator, "/milestone-rules/{id}" },
        { Role.Administrator, "/users/invite" },
        { Role.Administrator, "/users/{id}" },
        { Role.Administrator, "/access-rules/new" },
        { Role.Administrator, "/municipality/settings" },
        { Role.Administrator, "/municipality/visit-rules/new" },
        { Role.Administrator, "/municipality/partners/new" },
        { Role.Administrator, "/voksenlaerlinge/settings/rules/new" },
        { Role.Administrator, "/voksenlaerlinge/settings/trades/new" },
        { Role.Administrator, "/cvr-imports/new" },
        { Role.Administrator, "/employers/fetch" },
        { Role.Administrator, "/account/password" },
        { Role.Administrator, "/account/passkeys/new" },
        { Role.Administrator, "/account/security/code" },
        { Role.Administrator, "/account/confirm" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Is_without_fault_and_says_what_is_missing(string role, string form)
    {
        var page = await OpenIn(await app.PhoneOf(role));
        var watch = new PageWatch(page, App.Address);
        await page.GotoAsync(PageAddresses.Fill(form, await app.SamplesFor(role)));

        var answer = await page.RunAndWaitForResponseAsync(() => page.EvaluateAsync(SendEmpty), response => response.Request.Method == "POST");

        Assert.Equal(422, answer.Status);
        await Expect(page.Locator("[aria-invalid=true], fieldset.form-error").First).ToBeVisibleAsync();
        var faults = (await PageFaults.Of(page)).Concat(watch.TakeAll()).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
