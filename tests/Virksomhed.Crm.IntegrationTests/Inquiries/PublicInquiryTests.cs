using System.Net;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Portal;
using Virksomhed.Crm.Application.Surveys;
using Virksomhed.Crm.Domain.Inquiries;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Inquiries;

public class PublicInquiryTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task The_form_makes_an_inquiry_and_leads_to_a_receipt_that_follows_it()
    {
        using var sent = await app.Ask(new() { { "Cvr", "DK-99000007" }, { "Needs", "Rekruttering", "Laerlinge" }, { "ContactName", "Bente Bruun" }, { "Email", "bente@firma.example" } });
        var inquiry = await app.Latest();

        Assert.Equal(await app.EmployerId(TestWorld.Employers[0]), inquiry.EmployerId);
        Assert.Equal((InquirySource.PublicForm, InquiryNeeds.Rekruttering | InquiryNeeds.Laerlinge, null), (inquiry.Source, inquiry.Needs, inquiry.OwnerId));
        var receipt = await app.Anonymous().Page(sent.Headers.Location!.OriginalString);
        Assert.Contains(inquiry.Reference, receipt.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(TestWorld.Employers[0], receipt.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(sent.Headers.Location!.OriginalString, await Mailbox.LinkTo(app, "bente@firma.example"));
    }

    [Fact]
    public async Task A_known_employer_and_an_unknown_one_get_the_same_page()
    {
        using var known = await app.Ask(InquiryWorld.PublicFields);
        using var unknown = await app.Ask(new() { { "Cvr", "99000031" }, { "Needs", "Rekruttering" }, { "ContactName", "Bente Bruun" }, { "Phone", "10000800" } });

        Assert.Equal(await Page(known), await Page(unknown));
        Assert.Null((await app.Latest()).EmployerId);

        async Task<string> Page(HttpResponseMessage sent) =>
            (await app.Anonymous().Page(sent.Headers.Location!.OriginalString)).QuerySelector("main")!.TextContent.Replace((await Reference(sent)), "", StringComparison.Ordinal);

        async Task<string> Reference(HttpResponseMessage sent) => (await app.Anonymous().Page(sent.Headers.Location!.OriginalString)).QuerySelector("dd b")!.TextContent;
    }

    [Theory]
    [InlineData("9900000", "otte cifre")]
    [InlineData("99000008", "sidste ciffer")]
    [InlineData("1999000580", "P-nummer")]
    public async Task A_wrong_number_is_explained_beside_the_field_and_by_the_script(string cvr, string explanation)
    {
        using var refused = await app.Ask(With("Cvr", cvr));
        Assert.Contains(explanation, (await refused.Errors())["Cvr"].Single(), StringComparison.Ordinal);
        var said = await app.Anonymous().GetStringAsync(new Uri($"{InquiryWorld.Public}/cvr?nummer={cvr}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains(explanation, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_is_told_what_the_register_calls_a_number_and_nothing_of_other_municipalities()
    {
        Assert.Contains("Nordals", await Said("99 00 00 07"), StringComparison.Ordinal);
        var foreign = await Said("99000031");
        Assert.Contains("\"name\":null", foreign, StringComparison.Ordinal);
        Assert.Equal(await Said("99000104"), foreign);

        Task<string> Said(string cvr) => app.Anonymous().GetStringAsync(new Uri($"{InquiryWorld.Public}/cvr?nummer={Uri.EscapeDataString(cvr)}", UriKind.Relative), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task CPR_and_an_empty_form_are_refused_beside_their_fields_and_what_was_typed_is_kept()
    {
        using var cpr = await app.Ask(With("Text", "Han hedder 010190-1234"));
        Assert.Contains("ligner et CPR-nummer", (await cpr.Errors())["Text"].Single(), StringComparison.Ordinal);
        Assert.Equal("Bente Bruun", (await cpr.Document()).QuerySelector("#ContactName")!.GetAttribute("value"));

        using var empty = await app.Ask([]);
        var errors = await empty.Errors();
        Assert.All(["CompanyName", "Needs", "ContactName", "Phone"], field => Assert.Single(errors[field]));
    }

    [Fact]
    public async Task A_machine_that_fills_in_everything_or_at_once_is_told_so_and_saves_nothing()
    {
        var before = await app.Database(db => db.Inquiries.CountAsync());
        using var trapped = await app.Ask(With("Homepage", "https://spam.example"));
        Assert.Contains("robotter", (await trapped.Errors())["Homepage"].Single(), StringComparison.Ordinal);

        using var fast = await app.Anonymous().PostForm(InquiryWorld.Public, InquiryWorld.PublicFields);
        Assert.Contains("Vent et par sekunder", (await fast.Errors())[""].Single(), StringComparison.Ordinal);

        using var forged = await app.Ask(With("Stamp", "noget andet"));
        Assert.Contains("Åbn siden igen", (await forged.Errors())[""].Single(), StringComparison.Ordinal);
        Assert.Equal(before, await app.Database(db => db.Inquiries.CountAsync()));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_inquiry_and_a_changed_one_another()
    {
        var visitor = app.Anonymous();
        using var shown = await visitor.GetAsync(new Uri(InquiryWorld.Public, UriKind.Relative), TestContext.Current.CancellationToken);
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        using var first = await visitor.PostAgain(shown, InquiryWorld.PublicFields);
        using var second = await visitor.PostAgain(shown, InquiryWorld.PublicFields);
        using var changed = await visitor.PostAgain(shown, With("Text", "Nu tre"));

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.NotEqual(first.Headers.Location, changed.Headers.Location);
    }

    [Fact]
    public async Task A_German_reads_German_and_staff_are_told()
    {
        using var refused = await app.Ask(With("ContactName", ""), $"{InquiryWorld.Public}?sprog=de");
        Assert.StartsWith("Bitte geben Sie Ihren Namen an", (await refused.Errors())["ContactName"].Single(), StringComparison.Ordinal);

        using var sent = await app.Ask(InquiryWorld.PublicFields, $"{InquiryWorld.Public}?sprog=de");
        var receipt = await app.Anonymous().Page(sent.Headers.Location!.OriginalString);
        Assert.Equal("de", receipt.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Danke", receipt.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(InquiryLanguage.German, (await app.Latest()).Language);
    }

    [Theory]
    [InlineData("/henvendelse/999", HttpStatusCode.NotFound)]
    [InlineData("/henvendelse/999/cvr?nummer=99000007", HttpStatusCode.NotFound)]
    [InlineData("/henvendelse/kvittering/gaettet", HttpStatusCode.OK)]
    public async Task There_is_nothing_at_an_unknown_municipality_and_behind_a_guessed_link(string address, HttpStatusCode status)
    {
        using var answer = await app.Anonymous().GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotContain("har modtaget henvendelsen", (await answer.Document()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Common/PublicTexts")]
    [InlineData("Portal/PortalTexts")]
    [InlineData("Surveys/SurveyTexts")]
    public void Every_text_is_there_in_three_languages_with_the_same_blanks(string texts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Virksomhed.Crm.sln"))) { folder = folder.Parent; }
        var files = new[] { "", ".de", ".en" }.Select(language => Texts(Path.Combine(folder.FullName, "src/Virksomhed.Crm.Application", $"{texts}{language}.resx"))).ToList();

        Assert.NotEmpty(files[0]);
        Assert.All(files, file => Assert.Equal(files[0].Keys.Order(), file.Keys.Order()));
        Assert.All(files[0].Keys, key => Assert.Single(files.Select(file => string.Concat("{0}{1}".Chunk(3).Select(blank => new string(blank)).Where(blank => file[key].Contains(blank, StringComparison.Ordinal)))).Distinct()));
        Assert.All(files[0].Keys, key => Assert.Equal(files[0][key], texts.Split('/')[0] switch { "Portal" => PortalTexts.Of(key), "Surveys" => SurveyTexts.Of(key), _ => PublicTexts.Of(key) }));
    }

    private static Dictionary<string, string> Texts(string path) =>
        XDocument.Load(path).Root!.Elements("data").ToDictionary(text => text.Attribute("name")!.Value, text => text.Element("value")!.Value.Replace("\r", "", StringComparison.Ordinal));

    private static Fields With(string field, string value)
    {
        var fields = InquiryWorld.PublicFields;
        fields.Add(field, value);

        return fields;
    }
}
