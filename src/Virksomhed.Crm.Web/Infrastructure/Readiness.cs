using Virksomhed.Crm.Application.Operations;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Protection;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Whether this node can do its work: it is not about to stop, the database answers and is up to date, its keys can be read, and there is room on the disk.</summary>
internal sealed partial class Readiness(IServiceScopeFactory scopes, KeyHealth keys, DiskSpace disk, IHostApplicationLifetime life, ILogger<Readiness> log)
{
    public async Task<bool> IsReadyAsync(CancellationToken ct)
    {
        if (life.ApplicationStopping.IsCancellationRequested)
        {
            return false;
        }

        try
        {
            return await FaultAsync(ct) is not { } fault || Told(fault, null);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            return Told("the database does not answer", failure);
        }
    }

    private async Task<string?> FaultAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await CrmDatabase.IsBehindAsync(scope.ServiceProvider.GetRequiredService<CrmDbContext>(), ct) ? "the database is not up to date"
            : !keys.CanReadAll() ? "the keys cannot be read"
            : !disk.IsEnough ? "the disk is almost full"
            : null;
    }

    private bool Told(string fault, Exception? failure)
    {
        NotReady(log, fault, failure);

        return false;
    }

    [LoggerMessage(LogLevel.Error, "Not ready: {Fault}")]
    private static partial void NotReady(ILogger log, string fault, Exception? failure);
}
