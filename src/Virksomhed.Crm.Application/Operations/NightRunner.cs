using Microsoft.Extensions.Logging;
using Virksomhed.Crm.Application.Audit;
using Virksomhed.Crm.Application.Lifecycle;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data.Audit;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Operations;

namespace Virksomhed.Crm.Application.Operations;

/// <summary>
/// What is done once a night, by one node: deletes what is kept no longer, closes access that nobody confirmed, looks for unusual reading, reads the log's chains
/// from end to end, and tells their ends to the log of the machine, which leaves the house. Whoever rewrites the database cannot rewrite that.
/// </summary>
public sealed partial class NightRunner(
    OperationMarks marks, RetentionRunner retention, AttestationRunner attestation, ReadingWatch reading, AuditVerifier verifier, TimeProvider clock, ILogger<NightRunner> log)
{
    private static readonly TimeOnly Hour = new(2, 0);

    public async Task RunAsync(CancellationToken ct)
    {
        await OnceAsync(OperationDeed.DeleteOutdated, retention.RunAsync, ct);
        await OnceAsync(OperationDeed.ReviewAccess, attestation.RunAsync, ct);
        await OnceAsync(OperationDeed.WatchReading, reading.RunAsync, ct);

        if (await marks.ClaimAsync(OperationDeed.VerifyLog, LatestNight(), ct))
        {
            var verdicts = await verifier.VerifyAsync(ct);

            foreach (var verdict in verdicts)
            {
                Tell(verdict);
            }

            var broken = verdicts.Where(verdict => !verdict.IsWhole).Select(verdict => $"{verdict.MunicipalityCode}: {verdict.Fault} {verdict.BrokenAt}").ToList();
            await marks.TellAsync(OperationDeed.VerifyLog, broken is [], broken is [] ? null : string.Join(", ", broken), ct);
        }
    }

    private async Task OnceAsync(OperationDeed deed, Func<CancellationToken, Task<int>> work, CancellationToken ct)
    {
        if (await marks.ClaimAsync(deed, LatestNight(), ct))
        {
            await marks.TellAsync(deed, succeeded: true, $"{await work(ct)}", ct);
        }
    }

    private DateTime LatestNight()
    {
        var now = DanishTime.FromUtc(clock.UtcNow());
        var day = DateOnly.FromDateTime(now);

        return DanishTime.ToUtc((TimeOnly.FromDateTime(now) < Hour ? day.AddDays(-1) : day).ToDateTime(Hour));
    }

    private void Tell(AuditVerdict verdict)
    {
        if (verdict.IsWhole)
        {
            Whole(verdict.MunicipalityCode, verdict.Last, verdict.Head);
        }
        else
        {
            Broken(verdict.MunicipalityCode, verdict.BrokenAt, verdict.Fault);
        }
    }

    [LoggerMessage(LogLevel.Information, "The log of {Municipality} is whole and ends at {Number} with {Hash}")]
    private partial void Whole(int municipality, long number, string hash);

    [LoggerMessage(LogLevel.Critical, "The log of {Municipality} is broken at {Number}: {Fault}")]
    private partial void Broken(int municipality, long? number, AuditFault? fault);
}
