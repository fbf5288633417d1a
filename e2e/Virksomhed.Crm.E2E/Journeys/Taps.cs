using Microsoft.Playwright;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>A finger that counts what it touches. Typing is not a tap, the tap into the field is.</summary>
internal sealed class Taps
{
    public int Count { get; private set; }

    public Task On(ILocator target)
    {
        Count++;

        return target.TapAsync();
    }
}
