using Microsoft.Playwright;
using Virksomhed.Crm.IntegrationTests;
using Xunit;

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>A test with browsers. When it fails, a picture of every open page and its HTML lie in TestResults/.</summary>
public abstract class BrowserTest(BrowserApp app, SharedBrowser browser) : IAsyncLifetime
{
    public const int PhoneWidth = 390;
    public const int DeskWidth = 1440;

    private readonly List<IBrowserContext> _contexts = [];

    protected BrowserApp App { get; } = app;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A phone in somebody's hand: 390 x 844, with touch.</summary>
    protected Task<IPage> Phone() => Open(new() { ViewportSize = new() { Width = PhoneWidth, Height = 844 }, HasTouch = true, IsMobile = true });

    protected Task<IPage> Desk() => Open(new() { ViewportSize = new() { Width = DeskWidth, Height = 900 } });

    protected async Task<IPage> Open(BrowserNewContextOptions options)
    {
        options.BaseURL = App.Address;
        options.Locale = "da-DK";
        options.TimezoneId = "Europe/Copenhagen";
        options.ReducedMotion = ReducedMotion.Reduce;
        var context = await browser.NewContext(options);
        context.SetDefaultTimeout(15_000);
        _contexts.Add(context);

        return await context.NewPageAsync();
    }

    protected Task<T> Database<T>(Func<Data.CrmDbContext, Task<T>> read) => App.Database(read);

    public virtual async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await Evidence.Save(_contexts.SelectMany(context => context.Pages), TestContext.Current.Test!.TestDisplayName);
        }

        foreach (var context in _contexts)
        {
            await context.CloseAsync();
        }

        GC.SuppressFinalize(this);
    }
}
