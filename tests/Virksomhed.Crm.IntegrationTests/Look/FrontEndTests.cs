using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Virksomhed.Crm.Web.Features.Error;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Look;

public sealed partial class FrontEndTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Theory]
    [InlineData(403, "Det har du ikke adgang til")]
    [InlineData(404, "Siden findes ikke")]
    [InlineData(500, "Noget gik galt hos os")]
    public async Task An_error_is_told_in_Danish_with_a_reference(int status, string title)
    {
        using var client = app.Anonymous();

        using var answer = await client.GetAsync($"/error/{status}", TestContext.Current.CancellationToken);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Reference: ", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R15")]
    [Trait("Requirement", "R20")]
    public async Task A_page_may_use_only_its_own_files_and_be_framed_by_nobody()
    {
        using var client = app.Anonymous();

        using var answer = await client.GetAsync("/error/404", TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch("""(href|src)="(https?:)?//""", page);
        Assert.DoesNotMatch("<style|style=|<script>", page);
    }

    [Fact]
    public async Task A_first_visit_is_under_150_kilobytes_without_fonts_and_is_kept_by_the_browser()
    {
        using var client = app.Anonymous();
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        using var html = await client.GetAsync("/error/500", TestContext.Current.CancellationToken);
        var page = new HtmlParser().ParseDocument(await html.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var files = page.QuerySelectorAll("link[href], script[src], use[href]").Select(e => (e.GetAttribute("href") ?? e.GetAttribute("src"))!.Split('#')[0]).Distinct();

        var total = 0L;
        foreach (var file in files)
        {
            using var answer = await client.GetAsync(file, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.True(answer.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(300), $"{file} is not kept");
            total += (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        using var chart = await client.GetAsync("/lib/chartjs/chart.umd.min.js", TestContext.Current.CancellationToken);
        total += (await chart.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        Assert.InRange(total, 50_000, 140_000);
    }

    [Fact]
    public async Task Every_icon_that_is_named_anywhere_exists()
    {
        using var client = app.Anonymous();
        var sprite = new HtmlParser().ParseDocument(await client.GetStringAsync("/" + Icons.Sprite, TestContext.Current.CancellationToken));
        var drawn = sprite.QuerySelectorAll("symbol[id]").Select(s => s.Id!).ToHashSet();
        var views = Directory.EnumerateFiles(Path.Combine(Source(), "Features"), "*.cshtml", SearchOption.AllDirectories);

        var named = views.SelectMany(view => IconName().Matches(File.ReadAllText(view)).Select(m => m.Groups[1].Value))
            .Concat(Navigation.Groups.SelectMany(g => g.Links).Select(l => l.Icon))
            .Concat(Enumerable.Range(400, 104).Select(status => ErrorPage.For(status, "").Icon)).ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(drawn));
    }

    private static string Source([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Virksomhed.Crm.Web"));

    [GeneratedRegex("""<crm-(?:icon name|status[^>]* icon|empty[^>]* icon)="([a-z-]+)"[ />]""")]
    private static partial Regex IconName();
}
