using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Look;

public class ListTests
{
    [Fact]
    public async Task Page_links_keep_the_filters()
    {
        Rendered page = new(new(), "?q=t%C3%B8mrer%26co&page=3&sort=-name");

        var html = await Rendered.Of(new PagesTagHelper { ViewContext = page.View, Model = new Page<int>([], 3, 25, 852) });

        Assert.Equal("/employers?q=t%C3%B8mrer%26co&sort=-name&page=4", html.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("51 til 75 af 852", html.QuerySelector(".crm-quiet")!.TextContent);
        Assert.Equal("Side 3", html.QuerySelector("[aria-current=page]")!.TextContent);
    }

    [Theory]
    [InlineData("", "ascending", "/employers?sort=-name")]
    [InlineData("?sort=name", "ascending", "/employers?sort=-name")]
    [InlineData("?sort=-name&page=2", "descending", "/employers?sort=name")]
    [InlineData("?sort=size", null, "/employers?sort=name")]
    public async Task A_column_head_tells_its_order_and_links_to_the_other(string query, string? order, string link)
    {
        Rendered page = new(new(), query);

        var html = await Rendered.Of(new SortTagHelper(Rendered.Icons) { ViewContext = page.View, By = "name", Default = "name" }, "Navn");

        Assert.Equal(order, html.QuerySelector("th[scope=col]")!.GetAttribute("aria-sort"));
        Assert.Equal(link, html.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_panel_is_named_by_its_heading()
    {
        var html = await Rendered.Of(new PanelTagHelper { Heading = "Til <opfølgning>", LinkHref = "/followups", LinkText = "Alle" }, "<p>Tekst</p>");

        var panel = html.QuerySelector("section")!;
        Assert.Equal("Til <opfølgning>", html.GetElementById(panel.GetAttribute("aria-labelledby")!)!.TextContent);
        Assert.Equal("/followups", panel.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_status_says_it_in_words_beside_the_icon()
    {
        var html = await Rendered.Of(new StatusTagHelper(Rendered.Icons) { Kind = StatusKind.Bad }, "3 dage over");

        Assert.Equal("3 dage over", html.QuerySelector("span.crm-status--bad")!.TextContent);
        Assert.Equal("true", html.QuerySelector("svg")!.GetAttribute("aria-hidden"));
    }
}
