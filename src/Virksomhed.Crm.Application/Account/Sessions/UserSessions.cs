using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Account.Sessions;

/// <summary>Begins, finds and ends sessions. Whether one holds is asked of the database, so that it ends for every instance at once.</summary>
public sealed class UserSessions(CrmDbContext db, SessionCache cache, SecurityMails mails, IOptions<SessionSettings> settings, TimeProvider clock)
{
    // A session is looked for before anybody is known to be signed in.
    private static readonly string[] Filters = [CrmDbContext.TenantFilter, CrmDbContext.PortalFilter];
    private static readonly TimeSpan BetweenSightings = TimeSpan.FromMinutes(1);

    private IQueryable<UserSession> All => db.UserSessions.IgnoreQueryFilters(Filters);

    public static string HashOf(string key) => LinkSecret.Hash(key);

    /// <summary>Signs a person in, in place of the session that the browser had, and answers with the key for the browser. A browser they never used is told to them.</summary>
    public async Task<string> BeginAsync(int userId, Device device, bool hasSecondStep, int? inPlaceOf, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(device);
        var (key, now) = (LinkSecret.New(), clock.UtcNow());
        var user = await db.Users.IgnoreQueryFilters(Filters).SingleAsync(u => u.Id == userId, ct);

        if (db.Tenant != user.MunicipalityCode)
        {
            db.ActFor(user.MunicipalityCode, null);
        }

        if (inPlaceOf is { } former)
        {
            await All.Where(s => s.Id == former && s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), ct);
        }

        var known = await All.Where(s => s.UserId == userId).Select(s => new Device(s.Browser, s.Platform)).Distinct().ToListAsync(ct);

        if (known.Count > 0 && !known.Contains(device))
        {
            mails.NewDevice(user, device.Text, DanishTime.FromUtc(now));
        }

        db.UserSessions.Add(UserSession.Begin(
            new(user.MunicipalityCode, userId, user.SecurityStamp!, device.Browser, device.Platform, hasSecondStep), HashOf(key), now, settings.Value.Length));
        await db.SaveChangesAsync(ct);
        cache.Changed(userId);

        return key;
    }

    /// <summary>The session of a key, when it still lets somebody in; seeing it counts as use.</summary>
    public async Task<OpenSession?> FindAsync(string keyHash, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var session = await (
            from s in All
            join user in db.Users.IgnoreQueryFilters(Filters) on s.UserId equals user.Id
            where s.KeyHash == keyHash && s.EndedAt == null && s.Stamp == user.SecurityStamp && user.IsActive
            select new OpenSession(s.Id, s.UserId, s.SeenAt, s.EndsAt, s.ConfirmedAt, s.HasSecondStep, user.ConcurrencyStamp!)).SingleOrDefaultAsync(ct);

        if (session is null || now >= session.EndsAt || now - session.SeenAt > settings.Value.Idle)
        {
            return null;
        }

        if (now - session.SeenAt >= BetweenSightings)
        {
            await All.Where(s => s.Id == session.Id && s.SeenAt < now).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), ct);
        }

        return session;
    }

    /// <summary>The person has shown anew who they are.</summary>
    public async Task ConfirmAsync(int sessionId, bool withSecondStep, CancellationToken ct)
    {
        var session = await All.SingleAsync(s => s.Id == sessionId, ct);
        session.Confirm(clock.UtcNow(), withSecondStep);
        await db.SaveChangesAsync(ct);
        cache.Changed(session.UserId);
    }

    /// <summary>Ends sessions that the caller may end, at once; answers with how many that were.</summary>
    public async Task<int> EndAsync(IQueryable<UserSession> sessions, CancellationToken ct)
    {
        var open = await sessions.Where(IsOpen).ToListAsync(ct);
        open.ForEach(session => session.End(clock.UtcNow()));
        await db.SaveChangesAsync(ct);
        open.ForEach(session => cache.Changed(session.UserId));

        return open.Count;
    }

    public Task EndAsync(int sessionId, CancellationToken ct) => EndAsync(All.Where(s => s.Id == sessionId), ct);

    /// <summary>Sessions that still let somebody in, as far as their own row tells.</summary>
    public Expression<Func<UserSession, bool>> IsOpen
    {
        get
        {
            var (now, seen) = (clock.UtcNow(), clock.UtcNow() - settings.Value.Idle);

            return s => s.EndedAt == null && s.EndsAt > now && s.SeenAt >= seen && db.Users.Any(u => u.Id == s.UserId && u.SecurityStamp == s.Stamp && u.IsActive);
        }
    }

    /// <summary>Forgets sessions that nobody used for so long that their browsers need not be known again.</summary>
    public Task<int> CleanAsync(CancellationToken ct)
    {
        var before = clock.UtcNow().AddDays(-settings.Value.KeepDays);

        return All.Where(s => s.SeenAt < before && s.EndsAt < before).ExecuteDeleteAsync(ct);
    }
}
