using Microsoft.Playwright;
using Virksomhed.Crm.IntegrationTests;
using Xunit;

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>
/// A test with browsers. When it fails, a picture of every open page and its HTML lie in TestResults/; when it does not, what was typed must have stayed where it belongs.
/// </summary>
public abstract class BrowserTest(BrowserApp app, SharedBrowser browser) : IAsyncLifetime
{
    public const int PhoneWidth = 390;
    public const int DeskWidth = 1440;

    private readonly List<IBrowserContext> _contexts = [];
    private readonly List<IPage> _pages = [];
    private readonly TypedWords _typed = new();

    protected BrowserApp App { get; } = app;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A phone in somebody's hand: 390 x 844, with touch.</summary>
    protected Task<IPage> Phone() => Open(new() { ViewportSize = new() { Width = PhoneWidth, Height = 844 }, HasTouch = true, IsMobile = true });

    protected Task<IPage> Desk() => Open(new() { ViewportSize = new() { Width = DeskWidth, Height = 900 } });

    protected async Task<IPage> Open(BrowserNewContextOptions options)
    {
        var context = await browser.NewContext(At(App, options));
        _contexts.Add(context);

        return await OpenIn(context);
    }

    /// <summary>A page of a context that lives longer than the test.</summary>
    protected async Task<IPage> OpenIn(IBrowserContext context)
    {
        context.SetDefaultTimeout(15_000);
        var page = await context.NewPageAsync();
        _pages.Add(page);
        _typed.Watch(page);

        return page;
    }

    /// <summary>As people here have their browser set.</summary>
    internal static BrowserNewContextOptions At(BrowserApp app, BrowserNewContextOptions options)
    {
        options.BaseURL = app.Address;
        options.Locale = "da-DK";
        options.TimezoneId = "Europe/Copenhagen";
        options.ReducedMotion = ReducedMotion.Reduce;

        return options;
    }

    protected Task<T> Database<T>(Func<Data.CrmDbContext, Task<T>> read) => App.Database(read);

    public virtual async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await Evidence.Save(_contexts.SelectMany(context => context.Pages).Union(_pages), TestContext.Current.Test!.TestDisplayName);
        }
        else
        {
            await _typed.StayedOnThePages(_pages, App.Log);
        }

        foreach (var page in _pages)
        {
            await page.CloseAsync();
        }

        foreach (var context in _contexts)
        {
            await context.CloseAsync();
        }

        GC.SuppressFinalize(this);
    }
}
