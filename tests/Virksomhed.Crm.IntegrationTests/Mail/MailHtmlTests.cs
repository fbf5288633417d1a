using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Virksomhed.Crm.Application.Mail;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Mail;

[Trait("Requirement", "R17")]
public class MailHtmlTests
{
    private const string Text = """
        Hej Åse

        I har fået en ny besked. Læs og svar her:
        https://virksomhed.kommune.example/portal/messages?sprog=de&side=2

        Se også https://virksomhed.kommune.example/job.
        Linket virker i 7 dage.

        Venlig hilsen
        Virksomhedsservice
        """;

    [Fact]
    public void The_line_before_an_address_names_the_button()
    {
        var button = Assert.Single(Read(Text).QuerySelectorAll<IHtmlAnchorElement>("a"), a => a.TextContent.StartsWith('I'));

        Assert.Equal("I har fået en ny besked. Læs og svar her", button.TextContent);
        Assert.Equal("https://virksomhed.kommune.example/portal/messages?sprog=de&side=2", button.Href);
    }

    [Fact]
    public void An_address_within_a_line_is_a_link_without_the_full_stop_after_it() =>
        Assert.Contains(Read(Text).QuerySelectorAll<IHtmlAnchorElement>("a"), a => a.Href == "https://virksomhed.kommune.example/job");

    [Fact]
    public void Nothing_that_the_text_says_is_missing()
    {
        var shown = Read(Text).Body!.TextContent;

        Assert.All(Text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line.TrimEnd(':'), shown, StringComparison.Ordinal));
    }

    [Fact]
    public void An_address_without_a_line_before_it_names_itself() =>
        Assert.Equal("https://kommune.example/a", Read("Hej\n\nhttps://kommune.example/a\n\nHilsen").QuerySelector("a")!.TextContent);

    [Fact]
    public void What_somebody_typed_is_never_markup()
    {
        var page = Read("Hej <script>alert(1)</script>\n\n<b>Firma & Søn</b>", "Besked fra <i>Firma</i>");

        Assert.Empty(page.QuerySelectorAll("script, b, i"));
        Assert.Contains("<b>Firma & Søn</b>", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Besked fra <i>Firma</i>", page.Title);
    }

    [Theory]
    [InlineData("da")]
    [InlineData("de")]
    public void It_says_which_language_it_is_in(string language) =>
        Assert.Equal(language, Read("Hej", language: language).DocumentElement.GetAttribute("lang"));

    [Fact]
    public void Nothing_is_fetched_when_it_is_read() =>
        Assert.Empty(Read(Text).QuerySelectorAll("img, link, script, style, iframe, [background]"));

    private static IHtmlDocument Read(string text, string subject = "Emne", string language = "da") =>
        new HtmlParser().ParseDocument(MailHtml.Of(new Letter("a@firma.example", subject, text) { Language = language }));
}
