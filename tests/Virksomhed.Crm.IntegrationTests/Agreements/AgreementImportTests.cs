using System.Diagnostics;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Schemes;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Agreements;

public class AgreementImportTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Heading = "P-nr.;Ordning;Startdato;Slutdato;Timer;Sagsnummer;Reference\r\n";
    private const string Unit = "1999000580";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_previewed_run_repeated_without_effect_and_undone_as_a_whole()
    {
        var before = await app.AddAgreement(TestWorld.Employers[0], SchemeCode.Fleksjob, new DateOnly(2026, 1, 5), null, vitas: "V-900");
        var csv = Heading + $"{Unit};Fleksjob;05-01-2026;;25,5;V-900;\r\n{Unit};virksomhedspraktik;1.3.2026;2026-05-31;37;;sag 7\r\n";
        var client = await app.SignedInAs(Role.Administrator);

        var page = await Preview(client, "aftaler.csv", Encoding.UTF8.GetBytes(csv));
        Assert.Equal(("1", "1", "0", "0"), Numbers(await client.Page(page)));
        Assert.Equal(1, await Count(null));

        await client.PostForm(page, [], $"{page}/run").Saved();
        Assert.Equal((25.5m, 2), (await HoursOf(before), await Count(null)));
        var import = int.Parse(page.Split('/')[^1], null);
        Assert.False(await app.Database(db => db.AgreementImportFiles.AnyAsync(file => file.AgreementImportId == import, Ct)));

        var again = await Preview(client, "aftaler.csv", Encoding.UTF8.GetBytes(csv));
        Assert.Equal(("0", "0", "2", "0"), Numbers(await client.Page(again)));
        await client.PostForm(again, [], $"{again}/drop").Saved();

        await client.PostForm(page, [], $"{page}/undo").Saved();
        Assert.Equal((20m, 1), (await HoursOf(before), await Count(null)));
        using var twice = await client.PostAsync($"{page}/undo", null, Ct);
        Assert.NotEqual(HttpStatusCode.Found, twice.StatusCode);
    }

    [Fact]
    public async Task Refused_lines_come_back_as_a_file_with_reasons_and_without_anybodys_number()
    {
        var csv = Heading + """
            1999999999;Fleksjob;01-01-2026;;;;ukendt
            1999000580;Hundeordning;01-01-2026;;;;ordning
            1999000580;Fleksjob;i morgen;;;;dato
            1999000580;Fleksjob;01-02-2026;01-01-2026;;;slut
            1999000580;Fleksjob;01-02-2026;;60;;timer
            1999000580;Fleksjob;01-02-2026;;;;010190-1234
            1999000580;Jobrotation;01-03-2026;;;;lukket
            1999000580;Fleksjob;01-04-2026;;;;to gange
            1999000580;Fleksjob;01-04-2026;;;;to gange
            """;
        var client = await app.SignedInAs(Role.Administrator);
        var page = await Preview(client, "fejl.csv", Encoding.Latin1.GetBytes(csv));

        Assert.Equal(("1", "0", "0", "8"), Numbers(await client.Page(page)));
        var file = await client.GetStringAsync($"{page}/refusals.csv", Ct);
        string[] reasons = ["kendes ikke i kommunen", "»Hundeordning« kendes ikke", "er ikke en dato", "før startdatoen", "Timetallet", "ligner et CPR-nummer", "var lukket", "står tidligere i filen"];
        Assert.All(reasons, reason => Assert.Contains(reason, file, StringComparison.Ordinal));
        Assert.Contains("(fjernet)", file, StringComparison.Ordinal);
        Assert.DoesNotContain("010190", file, StringComparison.Ordinal);
        await client.PostForm(page, [], $"{page}/drop").Saved();
    }

    [Fact]
    public async Task What_was_exported_to_Excel_comes_in_again_unchanged()
    {
        await app.AddAgreement(TestWorld.Employers[1], SchemeCode.Virksomhedspraktik, new DateOnly(2026, 2, 2), new DateOnly(2026, 4, 3), vitas: "V-901");
        var client = await app.SignedInAs(Role.Administrator);
        var xlsx = await client.GetByteArrayAsync("/agreements/export.xlsx?q=V-901", Ct);

        var page = await Preview(client, "aftaler.xlsx", xlsx);

        Assert.Equal(("0", "0", "1", "0"), Numbers(await client.Page(page)));
        await client.PostForm(page, [], $"{page}/drop").Saved();
    }

    [Fact]
    public async Task The_columns_are_chosen_remembered_and_required()
    {
        var client = await app.SignedInAs(Role.Administrator);
        var columns = await Upload(client, "egne.csv", Encoding.UTF8.GetBytes($"Sted;Hvad;Hvornår\n{Unit};Fleksjob;1.6.2026\n"));

        using var refused = await client.PostForm(columns, new() { { "Headings[0]", "Sted" } });
        Assert.Equal(["Vælg kolonnen med Ordning.", "Vælg kolonnen med Startdato."], (await refused.Errors())["Headings"]);
        await client.PostForm(columns, new() { { "Headings[0]", "Sted" }, { "Headings[1]", "Hvad" }, { "Headings[2]", "Hvornår" } }).Saved();

        var next = await client.Page(await Upload(client, "egne2.csv", Encoding.UTF8.GetBytes($"Hvad;Sted;Hvornår\nFleksjob;{Unit};1.6.2026\n")));
        Assert.Equal("Sted", ((IHtmlSelectElement)next.QuerySelector("select[name='Headings[0]']")!).Value);
    }

    [Theory]
    [InlineData("", "Filen er tom.")]
    [InlineData("en eneste kolonne\nlinje\n", "overskrifter på mindst to kolonner")]
    [InlineData("PK\u0003\u0004 dette er intet regneark", "kan ikke læses som et regneark")]
    [InlineData("Start;start\n1;2\n", "samme overskrift")]
    public async Task What_is_no_table_is_refused(string content, string reason)
    {
        using var refused = await (await app.SignedInAs(Role.Administrator)).PostForm("/agreement-imports/new", new() { { "File", "fil.csv", Encoding.UTF8.GetBytes(content) } });

        Assert.Contains(reason, (await refused.Errors())["File"].Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_week_nothing_is_undone_and_another_municipality_sees_nothing()
    {
        var client = await app.SignedInAs(Role.Administrator);
        var page = await Preview(client, "uge.csv", Encoding.UTF8.GetBytes(Heading + $"{Unit};Fleksjob;01-07-2026;;;;uge\n"));
        await client.PostForm(page, [], $"{page}/run").Saved();
        var neighbour = await app.SignedInAs(Role.Administrator, TestWorld.Soenderborg);
        Assert.All(["", "/columns", "/refusals.csv"], path => Assert.Equal(HttpStatusCode.NotFound, neighbour.GetAsync(page + path, Ct).Result.StatusCode));

        var id = int.Parse(page.Split('/')[^1], null);
        await app.Database(db => db.AgreementImports.Where(i => i.Id == id).ExecuteUpdateAsync(row => row.SetProperty(i => i.FinishedAt, i => i.FinishedAt!.Value.AddDays(-8)), Ct));

        Assert.Null((await client.Page(page)).QuerySelector("form[action$='/undo']"));
        await app.Database(db => db.AgreementImports.Where(i => i.Id == id).ExecuteUpdateAsync(row => row.SetProperty(i => i.FinishedAt, i => i.FinishedAt!.Value.AddDays(8)), Ct));
        await client.PostForm(page, [], $"{page}/undo").Saved();
    }

    [Fact]
    public async Task Ten_thousand_agreements_come_in_and_go_out_as_a_whole()
    {
        var csv = new StringBuilder(Heading);

        for (var i = 0; i < 10_000; i++)
        {
            csv.Append(null, $"199900058{i % 3};Småjob og lønnede timer;01-0{1 + (i % 9)}-2025;31-12-2025;{5 + (i % 20)};;masse {i}\r\n");
        }

        var client = await app.SignedInAs(Role.Administrator);
        var watch = Stopwatch.StartNew();
        var page = await Preview(client, "masse.csv", Encoding.UTF8.GetBytes(csv.ToString()));
        await client.PostForm(page, [], $"{page}/run").Saved();

        // Told and not judged: how long it takes depends on what else the machine is at.
        TestContext.Current.SendDiagnosticMessage("10,000 agreements previewed and run in {0:N1} s", watch.Elapsed.TotalSeconds);

        Assert.Equal(10_000, await Count("masse"));
        await client.PostForm(page, [], $"{page}/undo").Saved();
        Assert.Equal(0, await Count("masse"));
    }

    private static async Task<string> Upload(HttpClient client, string name, byte[] content)
    {
        using var answer = await client.PostForm("/agreement-imports/new", new() { { "File", name, content } });
        Assert.True(answer.StatusCode == HttpStatusCode.Found, await answer.Content.ReadAsStringAsync(Ct));

        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<string> Preview(HttpClient client, string name, byte[] content)
    {
        var columns = await Upload(client, name, content);
        await client.PostForm(columns, []).Saved();

        return columns[..columns.LastIndexOf('/')];
    }

    private static (string New, string Changed, string Unchanged, string Refused) Numbers(IHtmlDocument page)
    {
        var numbers = page.QuerySelector(".crm-table--few")!.QuerySelectorAll("tbody td.crm-right").Select(cell => cell.TextContent).ToList();

        return (numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private Task<int> Count(string? reference) => app.Database(db => db.Agreements.CountAsync(
        a => reference == null ? a.VitasNumber == "V-900" || a.OwnReference == "sag 7" : a.OwnReference!.StartsWith(reference), Ct));

    private Task<decimal?> HoursOf(int id) => app.Database(db => db.Agreements.Where(a => a.Id == id).Select(a => a.HoursAWeek).SingleAsync(Ct));
}
