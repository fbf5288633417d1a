using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.CsrMaerker;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Portal;

/// <summary>An employer applies for the CSR mark in the portal.</summary>
public class PortalCsrTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_employer_starts_fills_in_uploads_and_sends_and_staff_take_it_from_there()
    {
        await app.OpenWindow();
        var (firm, _) = await app.Firm("Ansvarlig ApS");
        var (browser, _) = await app.PortalUser(firm);
        using var started = await browser.PostForm("/portal/csr", [], "/portal/csr/start");
        var page = started.Headers.Location!.OriginalString;
        using var early = await browser.PostForm(page, [], $"{page}/submit");
        Assert.Contains("Tallene mangler. Der mangler mindst ét bilag.", Assert.Single((await early.Errors())[""]), StringComparison.Ordinal);

        await browser.PostForm($"{page}/edit", new() { { "Staff", "20" }, { "Lines[0].Persons", "3" } }).Saved();
        await browser.PostForm($"{page}/documents/new", new() { { "File", "aftaler.pdf", CsrWorld.Pdf } }).Saved();
        await browser.PostForm(page, [], $"{page}/submit").Saved();

        Assert.Contains("Vi gennemgår ansøgningen", await browser.Text(page), StringComparison.Ordinal);
        Assert.Equal(CsrStatus.Submitted, await app.Database(db => db.CsrApplications.Where(a => a.EmployerId == firm).Select(a => a.Status).SingleAsync(Ct)));
        Assert.Contains("aftaler.pdf", await (await app.SignedInAs(Role.Konsulent)).Text($"/csr-maerker/applications/{page.Split('/')[^1]}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_file_is_refused_in_the_language_of_the_reader_and_a_paper_can_be_taken_away()
    {
        await app.OpenWindow();
        var (firm, _) = await app.Firm("Deutsche Firma ApS");
        var (browser, _) = await app.PortalUser(firm, language: InquiryLanguage.German);
        using var started = await browser.PostForm("/portal/csr", [], "/portal/csr/start");
        var page = started.Headers.Location!.OriginalString;

        using var refused = await browser.PostForm($"{page}/documents/new", new() { { "File", "script.pdf", "<script>"u8.ToArray() } });
        Assert.Contains("kein vollständiges PDF", Assert.Single((await refused.Errors())["File"]), StringComparison.Ordinal);
        await browser.PostForm($"{page}/documents/new", new() { { "File", "richtig.pdf", CsrWorld.Pdf } }).Saved();
        var document = await app.Database(db => db.CsrDocuments.Where(d => d.FileName == "richtig.pdf").Select(d => d.Id).SingleAsync(Ct));
        await browser.PostForm(page, [], $"{page}/documents/{document}/remove").Saved();
        Assert.Contains("Es fehlt mindestens eine Anlage", await browser.Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_bound_to_a_workplace_cannot_apply_for_all_of_the_firm()
    {
        await app.OpenWindow();
        var (firm, units) = await app.Firm("Kun En Del ApS");
        var (browser, _) = await app.PortalUser(firm, units: [units[0]]);
        using var refused = await browser.PostForm("/portal/csr", [], "/portal/csr/start");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.False(await app.Database(db => db.CsrApplications.AnyAsync(a => a.EmployerId == firm, Ct)));
    }
}
