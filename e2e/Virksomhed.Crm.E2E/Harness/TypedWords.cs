using System.Collections.Concurrent;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Playwright;
using Virksomhed.Crm.IntegrationTests;
using Xunit;

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>What people typed in the forms of a test: it may turn up on pages and nowhere else, neither in addresses nor in the app's log, and the browser keeps nothing of it.</summary>
internal sealed class TypedWords
{
    private const int ShortestWords = 8;

    private readonly ConcurrentBag<string> _addresses = [];
    private readonly ConcurrentDictionary<string, string> _typed = [];

    public void Watch(IPage page) => page.Request += (_, request) =>
    {
        _addresses.Add(Uri.UnescapeDataString(request.Url.Replace('+', ' ')));

        foreach (var (field, values) in request is { Method: "POST", PostData: { } form } ? QueryHelpers.ParseQuery(form) : [])
        {
            values.OfType<string>().Where(IsTold).ToList().ForEach(value => _typed[value.Trim()] = field);
        }
    };

    /// <summary>Fails where something typed has gone astray.</summary>
    public async Task StayedOnThePages(IEnumerable<IPage> pages, LogKeeper log)
    {
        foreach (var (typed, field) in _typed)
        {
            Assert.False(_addresses.Any(address => address.Contains(typed, StringComparison.OrdinalIgnoreCase)), $"An address holds what was typed in {field}: {typed}");
            Assert.False(log.Lines.Any(line => line.Contains(typed, StringComparison.OrdinalIgnoreCase)), $"The log holds what was typed in {field}: {typed}");
        }

        foreach (var page in pages.Where(page => !page.IsClosed && page.Url.StartsWith("http", StringComparison.Ordinal)))
        {
            Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        }
    }

    // Names, addresses and sentences; not the words that every form has, such as a day or a choice.
    private static bool IsTold(string value) => value.Length >= ShortestWords && value.AsSpan().IndexOfAny("@ ") > 0;
}
