namespace Virksomhed.Crm.Application.Operations;

/// <summary>A worker's latest round: false while it is under way, and when it failed.</summary>
public sealed record WorkerRound(string Worker, DateTime At, bool Succeeded);

/// <summary>What the workers of this node tell of themselves; they live on the floor above.</summary>
public interface IWorkerRounds
{
    IReadOnlyList<WorkerRound> All { get; }
}
