using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Playwright;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Virksomhed.Crm.IntegrationTests;
using Xunit;

namespace Virksomhed.Crm.E2E.EveryPage;

/// <summary>
/// Whatever came into a text of the database, every page shows it as text: the ways to write a script of HostileTexts.txt, one in each column that holds words, with a
/// number that tells which column it was.
/// </summary>
public sealed partial class HostileTextTests(CrawlApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<CrawlApp>
{
    private const int ShortestColumn = 60;
    private const int FirstNumber = 1000;

    private static readonly string[] Foreign = ["iframe", "object", "embed", "base", "style", "marquee", "math", "video", "audio", "image", "source", "animate"];

    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "xlink:href", "data", "srcdoc"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "R17")]
    public async Task A_script_in_any_text_of_the_database_is_text_on_every_page()
    {
        var visits = new List<(string Role, IAPIRequestContext Browser, IReadOnlyList<string> Addresses)>();

        foreach (var role in Role.All)
        {
            var page = await Desk();
            await page.SignIn(role);
            visits.Add((role, page.APIRequest, await PageAddresses.For(App, role)));
        }

        var columns = await App.Database(FillAsync);
        var (faults, seen, shown) = (new List<string>(), new HashSet<int>(), new HashSet<string>());

        foreach (var (role, browser, addresses) in visits)
        {
            // Of each page once, for the first who may open it.
            foreach (var address in addresses.Where(address => !shown.Contains(address)))
            {
                if (await PageAt(browser, address) is { } page)
                {
                    shown.Add(address);
                    faults.AddRange(FaultsOf(page).Select(fault => $"{role} {address}: {fault}"));
                    seen.UnionWith(NumbersOn(page));
                }
            }
        }

        Assert.Empty(faults);
        Assert.True(seen.Count > columns / 2, $"Only {seen.Count} of {columns} columns are shown anywhere");
    }

    /// <summary>Puts a script in each column, and tells how many there are. Straight into the table: no form would take some of them.</summary>
    private static async Task<int> FillAsync(Data.CrmDbContext db)
    {
        var ways = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "e2e/Virksomhed.Crm.E2E/EveryPage/HostileTexts.txt"), Ct);
        var columns = Columns(db.Model).ToList();

        foreach (var (number, (table, column)) in columns.Index())
        {
            var text = ways[number % ways.Length].Replace("alert(1)", string.Create(CultureInfo.InvariantCulture, $"alert({FirstNumber + number})"), StringComparison.Ordinal);
#pragma warning disable EF1002 // The names of the model's own tables.
            await db.Database.ExecuteSqlRawAsync($"UPDATE \"{table}\" SET \"{column}\" = {{0}} WHERE \"{column}\" IS NOT NULL", [text], Ct);
#pragma warning restore EF1002
        }

        return columns.Count;
    }

    // What people or registers fill with words: no keys, no codes, no addresses, which must be ones, nothing encrypted or searched for; and neither the log, which nothing changes, nor how people sign in.
    private static IEnumerable<(string Table, string Column)> Columns(IModel model) =>
        from type in model.GetEntityTypes()
        where type.ClrType.IsAssignableTo(typeof(ITenantOwned)) && type.GetTableName() is not null && type.ClrType.Namespace != typeof(AuditEntry).Namespace && type.ClrType != typeof(UserSession)
        from property in type.GetProperties()
        where property.PropertyInfo?.DeclaringType?.Namespace?.StartsWith("Virksomhed", StringComparison.Ordinal) == true && property.ClrType == typeof(string) && property.GetMaxLength() is null or >= ShortestColumn && property.GetValueConverter() is null
        where !property.Name.EndsWith("Link", StringComparison.Ordinal) && !property.IsKey() && !property.IsForeignKey() && !property.IsIndex()
        select (type.GetTableName()!, property.GetColumnName());

    private static async Task<IHtmlDocument?> PageAt(IAPIRequestContext browser, string address)
    {
        var answer = await browser.GetAsync(address, new() { MaxRedirects = 0 });
        Assert.True(answer.Status < (int)HttpStatusCode.InternalServerError, $"{address} answers {answer.Status}");

        return answer.Status == (int)HttpStatusCode.OK && answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal) ? await new HtmlParser().ParseDocumentAsync(await answer.TextAsync(), Ct) : null;
    }

    private static IEnumerable<string> FaultsOf(IHtmlDocument page) =>
        from element in page.All
        let foreign = Foreign.Contains(element.LocalName) || element is IHtmlScriptElement { TextContent.Length: > 0, Type: not "application/ld+json" }
        from fault in element.Attributes.Where(IsActive).Select(attribute => $"{attribute.Name}={attribute.Value}").Concat(foreign ? [element.LocalName] : [])
        select fault;

    private static bool IsActive(IAttr attribute) => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || (attribute.Name == "style" && attribute.Value.Contains("alert", StringComparison.Ordinal))
        || (Addresses.Contains(attribute.Name) && ScriptAddress().IsMatch(attribute.Value));

    private static IEnumerable<int> NumbersOn(IHtmlDocument page) =>
        from number in Number().Matches(page.Body!.OuterHtml)
        select int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(javascript|data:text|vbscript)", RegexOptions.IgnoreCase)]
    private static partial Regex ScriptAddress();

    [GeneratedRegex(@"alert\((\d{4,})\)")]
    private static partial Regex Number();
}
