namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>
/// At a stop the app first says that it is not ready, and goes on answering for as long as the proxy before it needs to notice and send people elsewhere. Only
/// then does it take no more, finish what it has, and end.
/// </summary>
internal sealed class Drain(TimeSpan time) : IHostedLifecycleService
{
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(time, cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
