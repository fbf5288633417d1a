using System.Collections.Concurrent;
using Virksomhed.Crm.Application.Operations;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>When the workers of this node were last at work, and whether they came through.</summary>
internal sealed class WorkerRounds(TimeProvider clock) : IWorkerRounds
{
    private readonly ConcurrentDictionary<string, WorkerRound> _rounds = [];

    public IReadOnlyList<WorkerRound> All => [.. _rounds.Values.OrderBy(round => round.Worker, StringComparer.Ordinal)];

    public void Tell(string worker, bool succeeded) => _rounds[worker] = new(worker, clock.GetUtcNow().UtcDateTime, succeeded);
}
