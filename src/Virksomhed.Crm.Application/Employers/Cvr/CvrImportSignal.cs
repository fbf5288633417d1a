namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>Wakes the worker in this process when there is something new to do, so that nobody waits for its next round.</summary>
public sealed class CvrImportSignal : IDisposable
{
    private readonly SemaphoreSlim _waiting = new(0);

    public void Ring() => _waiting.Release();

    /// <summary>Returns when somebody rings, or after a while all the same.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken ct) => _waiting.WaitAsync(atMost, ct);

    public void Dispose() => _waiting.Dispose();
}
