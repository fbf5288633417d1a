using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Common;

/// <summary>What many pages need and few people change: kept for the municipality acted for, and at most a minute old.</summary>
internal static class MinuteCache
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    /// <param name="which">Tells apart what is kept of the same type; null where there is one only.</param>
    public static async Task<T> KeptAsync<T>(this IMemoryCache cache, CrmDbContext db, object? which, Func<Task<T>> read)
        where T : class
    {
        var key = (typeof(T), db.Tenant, which);

        return cache.TryGetValue(key, out T? kept) ? kept! : cache.Set(key, await read(), Lifetime);
    }
}
