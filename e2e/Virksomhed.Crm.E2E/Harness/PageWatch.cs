using Microsoft.Playwright;

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>Listens to a page for what nobody sees: script errors, refused content (CSP) and requests to other hosts.</summary>
internal sealed class PageWatch
{
    private readonly List<(string Fault, string? FailedAddress)> _heard = [];
    private readonly IPage _page;

    public PageWatch(IPage page, string address)
    {
        _page = page;
        page.Console += (_, message) => Hear(message);
        page.PageError += (_, error) => _heard.Add(($"script error: {error}", null));
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _heard.Add(($"request to another host: {request.Url}", null));
            }
        };
    }

    /// <summary>What was heard since the last time this was asked.</summary>
    public IReadOnlyList<string> TakeAll()
    {
        // A page may itself be an answer such as 403 or 422, which the browser reports as an error too; and it may do so before it says that the page is another.
        var heard = _heard.Where(h => h.FailedAddress is null || !h.FailedAddress.StartsWith(_page.Url, StringComparison.Ordinal)).Select(h => h.Fault).ToList();
        _heard.Clear();

        return heard;
    }

    private void Hear(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning")
        {
            var isFailedLoad = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal);
            _heard.Add(($"console: {message.Text} ({message.Location})", isFailedLoad ? message.Location : null));
        }
    }
}
