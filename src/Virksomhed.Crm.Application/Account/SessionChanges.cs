using System.Collections.Concurrent;

namespace Virksomhed.Crm.Application.Account;

/// <summary>
/// Whose rights have changed since this instance started, so that their sessions are checked against the database at the next request
/// instead of within the minute in which another instance does it.
/// </summary>
public sealed class SessionChanges(TimeProvider clock)
{
    private readonly ConcurrentDictionary<int, DateTimeOffset> _changes = new();

    public void Changed(int userId) => _changes[userId] = clock.GetUtcNow();

    /// <summary>True when the session was issued, or last checked, before the change.</summary>
    public bool IsOutdated(int userId, DateTimeOffset? issued) => _changes.TryGetValue(userId, out var changed) && issued <= changed;
}
