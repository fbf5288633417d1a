using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Audit;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;

namespace Virksomhed.Crm.Application.Audit;

/// <summary>
/// Logs what changes nothing in the database (reading, signing in) beside the request, many at a time. Nothing is dropped: when the
/// database cannot keep up, requests wait, and what is queued at a stop is written first.
/// </summary>
public sealed partial class AuditLog(IServiceScopeFactory scopes, AuditChain chain, TimeProvider clock, ILogger<AuditLog> log) : BackgroundService
{
    private const int BatchSize = 500;
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan BeforeRetry = TimeSpan.FromSeconds(1);

    private readonly Channel<Deed> _deeds = Channel.CreateBounded<Deed>(new BoundedChannelOptions(10_000) { SingleReader = true });

    /// <summary>What an entry is made of, each time it is tried.</summary>
    private sealed record Deed(int Municipality, int? UserId, DateTime At, string Action, string Subject, int? SubjectId, string? Detail, string? Purpose)
    {
        public AuditEntry Entry => AuditEntry.Of(Municipality, UserId, At, Action, Subject, SubjectId, Detail, Purpose);
    }

    /// <summary>Logs what the signed-in person did; nobody signed in leaves no entry.</summary>
    public ValueTask AddAsync(ICurrentUser user, string action, string subject, int? subjectId = null, string? detail = null, string? purpose = null)
    {
        ArgumentNullException.ThrowIfNull(user);

        return user.MunicipalityCode is { } municipality ? AddAsync(municipality, user.UserId, action, subject, subjectId, detail, purpose) : ValueTask.CompletedTask;
    }

    // No cancellation: a visitor who hangs up has still seen what was shown.
    public ValueTask AddAsync(int municipality, int? userId, string action, string subject, int? subjectId = null, string? detail = null, string? purpose = null) =>
        _deeds.Writer.WriteAsync(new(municipality, userId, clock.UtcNow(), action, subject, subjectId, detail, purpose), CancellationToken.None);

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        _deeds.Writer.TryComplete();

        return base.StopAsync(cancellationToken);
    }

    // A stop only ends the waiting; the loop itself ends when the queue is closed and empty.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _deeds.Reader.WaitToReadAsync(CancellationToken.None))
        {
            if (_deeds.Reader.Count < BatchSize)
            {
                await Task.Delay(Gathering, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            foreach (var deeds in NextBatch().GroupBy(deed => deed.Municipality))
            {
                await WriteAsync(deeds.Key, [.. deeds]);
            }
        }
    }

    private List<Deed> NextBatch()
    {
        List<Deed> batch = [];

        while (batch.Count < BatchSize && _deeds.Reader.TryRead(out var deed))
        {
            batch.Add(deed);
        }

        return batch;
    }

    private async Task WriteAsync(int municipality, List<Deed> deeds)
    {
        while (!await TryWriteAsync(municipality, deeds))
        {
            await Task.Delay(BeforeRetry);
        }
    }

    private async Task<bool> TryWriteAsync(int municipality, List<Deed> deeds)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            db.ActFor(municipality, null);
            await using var transaction = await db.Database.BeginTransactionAsync();
            await chain.AppendAsync(db, [.. deeds.Select(deed => deed.Entry)], CancellationToken.None);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();

            return true;
        }
        catch (Exception failure)
        {
            // The database may be away for a moment; the entries wait for it.
            NotWritten(failure, deeds.Count);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "{Count} entries of the audit log could not be written; trying again.")]
    private partial void NotWritten(Exception failure, int count);
}
