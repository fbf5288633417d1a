using Microsoft.Playwright;

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>Listens to a page for what nobody sees: script errors, refused content (CSP) and requests to other hosts.</summary>
internal sealed class PageWatch
{
    private readonly List<string> _heard = [];
    private readonly IPage _page;

    public PageWatch(IPage page, string address)
    {
        _page = page;
        page.Console += (_, message) => Hear(message);
        page.PageError += (_, error) => _heard.Add($"script error: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _heard.Add($"request to another host: {request.Url}");
            }
        };
    }

    /// <summary>What was heard since the last time this was asked.</summary>
    public IReadOnlyList<string> TakeAll()
    {
        var heard = _heard.ToList();
        _heard.Clear();

        return heard;
    }

    // A page may itself be an answer such as 403 or 422, which the browser reports as an error too.
    private void Hear(IConsoleMessage message)
    {
        var isThePageItself = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.StartsWith(_page.Url, StringComparison.Ordinal);

        if (message.Type is "error" or "warning" && !isThePageItself)
        {
            _heard.Add($"console: {message.Text}");
        }
    }
}
