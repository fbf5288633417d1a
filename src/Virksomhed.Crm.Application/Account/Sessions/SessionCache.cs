using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Extensions.Caching.Memory;

namespace Virksomhed.Crm.Application.Account.Sessions;

/// <summary>A session that lets somebody in.</summary>
/// <param name="Rights">Changes with whatever the person may see, so that it is known when to look that up anew.</param>
public sealed record OpenSession(int Id, int UserId, DateTime SeenAt, DateTime EndsAt, DateTime ConfirmedAt, bool HasSecondStep, string Rights);

/// <summary>The same, with the person in it, as the database had it a moment ago.</summary>
public sealed record KnownSession(OpenSession Session, ClaimsPrincipal Person, DateTimeOffset ReadAt);

/// <summary>
/// Spares the database a question for each file and page: a session is believed for some seconds. What this instance changes it forgets at once;
/// what another one changes it learns within those seconds.
/// </summary>
public sealed class SessionCache(IMemoryCache cache, TimeProvider clock)
{
    public static readonly TimeSpan Believed = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<int, DateTimeOffset> _changes = new();

    public KnownSession? Find(string keyHash) => cache.TryGetValue((typeof(SessionCache), keyHash), out KnownSession? known) ? known : null;

    public bool IsBelieved(KnownSession known)
    {
        ArgumentNullException.ThrowIfNull(known);

        return (clock.GetUtcNow() - known.ReadAt).Duration() < Believed && !(_changes.TryGetValue(known.Session.UserId, out var changed) && known.ReadAt <= changed);
    }

    public void Keep(string keyHash, KnownSession known) => cache.Set((typeof(SessionCache), keyHash), known, Kept);

    /// <summary>Something about the person's sessions or rights has changed: look at the next request.</summary>
    public void Changed(int userId) => _changes[userId] = clock.GetUtcNow();
}
