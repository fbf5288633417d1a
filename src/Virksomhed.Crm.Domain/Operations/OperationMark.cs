namespace Virksomhed.Crm.Domain.Operations;

/// <summary>What is done to the whole installation now and then.</summary>
public enum OperationDeed
{
    VerifyLog,
    Backup,
    Restore,
    DeleteOutdated,
    ReviewAccess,
    WatchReading,
}

/// <summary>When something was last done to the installation, and what came of it. Nodes that share a database see each other's marks.</summary>
public sealed class OperationMark(OperationDeed deed)
{
    public const int DetailMaxLength = 300;

    public OperationDeed Deed { get; private set; } = deed;
    public DateTime At { get; private set; }
    public bool Succeeded { get; private set; }
    public string? Detail { get; private set; }

    public void Make(DateTime at, bool succeeded, string? detail) =>
        (At, Succeeded, Detail) = (at, succeeded, detail is { Length: > DetailMaxLength } ? detail[..DetailMaxLength] : detail);
}
