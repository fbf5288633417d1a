using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.Employers.Cvr;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Employers;

/// <summary>An app whose uploaded files go to the test's own folder.</summary>
public sealed class CrmAppWithFolder : CrmApp
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("crm-cvr-").FullName;

    protected override IEnumerable<KeyValuePair<string, string>> Settings() => [.. base.Settings(), new("Cvr:Folder", Folder), new("Cvr:MaxMegabytes", "1")];

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}

public class CvrImportTests(CrmAppWithFolder app) : IClassFixture<CrmAppWithFolder>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_previewed_run_and_deleted()
    {
        using var client = await app.SignedInAs(Role.Administrator);
        var before = Directory.GetFiles(app.Folder);
        var page = await Upload(client, "aabenraa.ndjson", Register.Lines(Register.Company("99001003", "Indhentet ApS")) + "\nødelagt\n" + Register.Company("99001012", "Forkert").ToJsonString());
        var preview = await Ready(client, page);

        Assert.Equal("1", Number(preview, "Bliver nye"));
        Assert.Equal("2", Number(preview, "Afviste"));
        Assert.Contains("modulus 11", preview.Body!.TextContent, StringComparison.Ordinal);
        Assert.False(await Exists("99001003"));

        var run = await client.PostForm(page, [], $"{page}/run");
        Assert.Equal(HttpStatusCode.Redirect, run.StatusCode);
        var result = await Ready(client, page);
        Assert.Equal(("1", "2"), (Number(result, "Nye"), Number(result, "Afviste")));
        Assert.True(await Exists("99001003"));
        await Gone(before);

        var csv = await client.GetStringAsync($"{page}/refusals.csv", Ct);
        Assert.Equal(
            ["Dokument;Nummer;Begrundelse", "2;;Linjen er ikke gyldig JSON.", "3;99001012;CVR-nummeret 99001012 er ikke gyldigt (modulus 11)."],
            csv.TrimStart('\ufeff').Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("aabenraa.ndjson", (await client.Page("/cvr-imports")).Body!.TextContent, StringComparison.Ordinal);
    }

    // The file goes right after the import is done, which the page may show first. Other imports keep theirs.
    private async Task Gone(string[] before)
    {
        for (var wait = 0; Directory.GetFiles(app.Folder).Except(before).Any() && wait < 50; wait++)
        {
            await Task.Delay(100, Ct);
        }

        Assert.Empty(Directory.GetFiles(app.Folder).Except(before));
    }

    [Fact]
    public async Task A_preview_can_be_dropped_with_its_file()
    {
        using var client = await app.SignedInAs(Role.Administrator);
        var page = await Upload(client, "fortrudt.ndjson", Register.Lines(Register.Company("99001011", "Fortrudt ApS")));
        await Ready(client, page);
        var stored = await app.Database(db => db.CvrImports.Where(i => i.FileName == "fortrudt.ndjson").Select(i => i.StoredName).SingleAsync(Ct));

        Assert.Equal("/cvr-imports", (await client.PostForm(page, [], $"{page}/drop")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(page, Ct)).StatusCode);
        Assert.False(File.Exists(Path.Combine(app.Folder, stored)));
    }

    [Theory]
    [InlineData("CVR;Navn\n99001003;Nordals")]
    [InlineData("{\"navn\":1}")]
    public async Task A_file_of_something_else_is_refused(string content)
    {
        using var client = await app.SignedInAs(Role.Administrator);
        var refused = await client.PostForm("/cvr-imports/new", new() { { "File", "liste.csv", Encoding.UTF8.GetBytes(content) } });

        Assert.Contains("ligner ikke data fra CVR", Assert.Single((await refused.Errors())["File"]), StringComparison.Ordinal);
        Assert.Empty(await app.Database(db => db.CvrImports.Where(i => i.FileName == "liste.csv").ToListAsync(Ct)));
    }

    [Fact]
    public async Task No_file_and_an_empty_file_are_refused()
    {
        using var client = await app.SignedInAs(Role.Administrator);

        Assert.Equal("Vælg en fil.", Assert.Single((await (await client.PostForm("/cvr-imports/new", [])).Errors())["File"]));
        Assert.Equal("Filen er tom.", Assert.Single((await (await client.PostForm("/cvr-imports/new", new() { { "File", "tom.ndjson", [] } })).Errors())["File"]));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_sent_back()
    {
        using var client = await app.SignedInAs(Role.Administrator);
        var answer = await client.PostForm("/cvr-imports/new", new() { { "File", "stor.ndjson", new byte[2 * 1024 * 1024] } });

        Assert.Equal("/cvr-imports/new?tooLarge=true", answer.Headers.Location!.OriginalString);
        Assert.Contains("Filen er for stor", (await client.Page(answer.Headers.Location.OriginalString)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_a_crashed_process_left_is_taken_over_when_its_lease_ends()
    {
        var id = await Abandoned(TimeSpan.FromMinutes(1));
        using var client = await app.SignedInAs(Role.Administrator);

        // The worker of the app may be at it too: whoever comes first, nobody may touch it before its time.
        Assert.False(await RunNext());
        Assert.Equal(CvrImportState.Running, await State(id));
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await RunNext();
        await Ready(client, $"/cvr-imports/{id}");

        Assert.Equal(CvrImportState.Done, await State(id));
        Assert.Equal(new CvrImportCounts(Read: 2, New: 2), await app.Database(db => db.CvrImports.Where(i => i.Id == id).Select(i => i.Counts).SingleAsync(Ct)));
    }

    [Fact]
    public async Task A_vanished_file_stops_the_import_with_a_reason()
    {
        using var client = await app.SignedInAs(Role.Administrator);
        var page = await Upload(client, "forsvundet.ndjson", Register.Lines(Register.Company("99001038", "Forsvundet ApS")));
        await Ready(client, page);
        Directory.GetFiles(app.Folder).ToList().ForEach(File.Delete);
        await client.PostForm(page, [], $"{page}/run");

        Assert.Contains("Filen findes ikke længere", (await Ready(client, page)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_administrators_import_and_only_their_own()
    {
        using var administrator = await app.SignedInAs(Role.Administrator);
        var page = await Upload(administrator, "egen.ndjson", Register.Lines(Register.Company("99001046", "Egen ApS")));
        using var consultant = await app.SignedInAs(Role.Konsulent);
        using var neighbour = await app.SignedInAs(Role.Administrator, TestWorld.Soenderborg);

        Assert.Equal(HttpStatusCode.Forbidden, (await consultant.GetAsync("/cvr-imports", Ct)).StatusCode);
        Assert.All(["", "/progress", "/refusals.csv"], path => Assert.Equal(HttpStatusCode.NotFound, neighbour.GetAsync(page + path, Ct).Result.StatusCode));
        await Ready(administrator, page);
    }

    private static async Task<string> Upload(HttpClient client, string name, string content)
    {
        var answer = await client.PostForm("/cvr-imports/new", new() { { "File", name, Encoding.UTF8.GetBytes(content) } });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<IHtmlDocument> Ready(HttpClient client, string page)
    {
        for (var tries = 0; ; tries++)
        {
            var document = await client.Page(page);

            if (document.QuerySelector("[data-state=ready]") is not null)
            {
                return document;
            }

            Assert.True(tries < 150, "The import never became ready.");
            await Task.Delay(100, Ct);
        }
    }

    private static string Number(IHtmlDocument page, string label) =>
        page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")?.TextContent == label).QuerySelector("td")!.TextContent;

    private Task<bool> Exists(string cvr) => app.Database(db => db.Employers.AnyAsync(e => e.Cvr == cvr, Ct));

    private Task<CvrImportState> State(int id) => app.Database(db => db.CvrImports.Where(i => i.Id == id).Select(i => i.State).SingleAsync(Ct));

    private async Task<bool> RunNext()
    {
        await using var scope = app.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<CvrImportRunner>().RunNextAsync(Ct);
    }

    // As a crash leaves it: running, half counted, and leased by a process that is gone.
    private async Task<int> Abandoned(TimeSpan lease)
    {
        var text = Register.Lines(Register.Company("99001054", "Halv ApS"), Register.Company("99001062", "Hel ApS"));
        await File.WriteAllTextAsync(Path.Combine(app.Folder, "forladt.cvr"), text, Ct);
        var administrator = await app.UserId(Role.Administrator);

        return await app.Database(async db =>
        {
            await new CvrImporter(db, app.Clock).RunAsync(Register.File(text.Split('\n')[0]), Ct);
            var import = CvrImport.Receive(TestWorld.Aabenraa, administrator, "forladt.ndjson", "forladt.cvr", text.Length, app.Clock.GetUtcNow().UtcDateTime);
            import.Finish(app.Clock.GetUtcNow().UtcDateTime);
            import.Run();
            import.Progress(10, new CvrImportCounts(Read: 1, New: 1));
            import.Lease(app.Clock.GetUtcNow().UtcDateTime + lease);
            db.CvrImports.Add(import);
            await db.SaveChangesAsync(Ct);

            return import.Id;
        });
    }
}
