using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.CsrMaerker;

public class CsrDocumentTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_comes_back_byte_for_byte_as_a_file_to_save()
    {
        var (client, application) = await Draft("Får bilag ApS");
        await client.PostForm($"{application}/documents/new", new() { { "File", "Årets oversigt.PDF", CsrWorld.Pdf } }).Saved();
        using var file = await client.GetAsync($"{application}/documents/{await Document(application)}", Ct);

        Assert.Equal(CsrWorld.Pdf, await file.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Årets oversigt.pdf", file.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task It_lies_under_a_random_name_where_no_address_leads()
    {
        var (client, application) = await Draft("Gemmer bilag ApS");
        await client.PostForm($"{application}/documents/new", new() { { "File", "../../wwwroot/hemmelig.pdf", CsrWorld.Pdf } }).Saved();
        var document = await app.Database(db => db.CsrDocuments.AsNoTracking().SingleAsync(d => d.ApplicationId == CsrWorld.Id(application), Ct));

        Assert.Equal("hemmelig.pdf", document.FileName);
        Assert.Matches("^[0-9a-f]{32}\\.pdf$", document.StoredName);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/{document.StoredName}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/csr/{document.StoredName}", Ct)).StatusCode);
    }

    [Fact]
    public async Task Another_municipality_does_not_get_it()
    {
        var (client, application) = await Draft("Privat bilag ApS");
        await client.PostForm($"{application}/documents/new", new() { { "File", "a.pdf", CsrWorld.Pdf } }).Saved();
        var address = $"{application}/documents/{await Document(application)}";

        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedInAs(Role.Konsulent, TestWorld.Soenderborg)).GetAsync(address, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await app.Anonymous().GetAsync(address, Ct)).StatusCode);
    }

    [Theory]
    [InlineData("regneark.xlsx", "PK\u0003\u0004")]
    [InlineData("side.pdf", "<html><script>alert(1)</script></html>")]
    [InlineData("afkortet.pdf", "%PDF-1.7 der mangler noget")]
    public async Task What_is_no_whole_pdf_jpg_or_png_is_refused_whatever_it_is_called(string name, string content)
    {
        var (client, application) = await Draft($"Forkert {name} ApS");
        using var refused = await client.PostForm($"{application}/documents/new", new() { { "File", name, Encoding.Latin1.GetBytes(content) } });

        Assert.Contains("ikke en hel PDF", Assert.Single((await refused.Errors())["File"]), StringComparison.Ordinal);
        Assert.Empty((await app.Application(application)).Documents);
    }

    [Fact]
    public async Task No_file_an_empty_one_and_a_name_with_a_cpr_number_are_refused()
    {
        var (client, application) = await Draft("Tomt bilag ApS");
        var url = $"{application}/documents/new";

        Assert.Equal("Vælg en fil.", Assert.Single((await (await client.PostForm(url, [])).Errors())["File"]));
        Assert.Equal("Filen er tom.", Assert.Single((await (await client.PostForm(url, new() { { "File", "tom.pdf", [] } })).Errors())["File"]));
        Assert.Contains("CPR", Assert.Single((await (await client.PostForm(url, new() { { "File", "010190-1234.pdf", CsrWorld.Pdf } })).Errors())["File"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_sent_back_before_it_is_read()
    {
        var (client, application) = await Draft("Stort bilag ApS");
        using var answer = await client.PostForm($"{application}/documents/new", new() { { "File", "stor.pdf", new byte[CsrDocument.MaxBytes + (100 * 1024)] } });

        Assert.EndsWith("?tooLarge=true", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("for stor", (await client.Page(answer.Headers.Location.OriginalString)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_removed_until_the_screening_and_not_after_it()
    {
        var (client, application) = await Draft("Fjerner bilag ApS");
        await client.Fill(application);
        await client.PostForm($"{application}/documents/new", new() { { "File", "ekstra.pdf", CsrWorld.Pdf } }).Saved();
        var extra = await Document(application);
        await client.PostForm(application, [], $"{application}/documents/{extra}/remove").Saved();
        await client.Submit(application);
        await client.Screen(application);

        Assert.Single((await app.Application(application)).Documents);
        Assert.DoesNotContain("/remove", (await client.Page(application)).Body!.InnerHtml, StringComparison.Ordinal);
    }

    private async Task<(HttpClient Client, string Application)> Draft(string name)
    {
        var client = await app.SignedInAs(Role.Konsulent);

        return (client, await app.StartDraft(client, name));
    }

    private Task<int> Document(string application) =>
        app.Database(db => db.CsrDocuments.Where(d => d.ApplicationId == CsrWorld.Id(application)).OrderByDescending(d => d.Id).Select(d => d.Id).FirstAsync(Ct));
}
