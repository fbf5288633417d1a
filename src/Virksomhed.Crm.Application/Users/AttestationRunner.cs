using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Users;

/// <summary>
/// What the night does about confirming access: reminds those who confirm, warns those whose time is over, and closes what nobody confirmed and those who have left.
/// A person is warned on one night and closed on a later one.
/// </summary>
public sealed class AttestationRunner(CrmDbContext db, AccessCloser closer, AccessMails mails, TimeProvider clock)
{
    /// <summary>Tells how many were closed.</summary>
    public Task<int> RunAsync(CancellationToken ct) => db.ForEachMunicipalityAsync(async () => await ReviewAsync(await db.AccessRuleOnAsync(clock.Today(), ct), ct), ct);

    private async Task<int> ReviewAsync(AccessRule rule, CancellationToken ct)
    {
        var today = clock.Today();
        var users = await db.Users.Where(u => u.IsActive).ToListAsync(ct);

        foreach (var user in users)
        {
            user.AccessSince ??= today;
            await WarnAsync(user, rule, ct);
        }

        await RemindAsync(users, rule, ct);
        await db.SaveChangesAsync(ct);
        var closed = 0;

        foreach (var user in users.Where(user => user.TermOn(today).StateOn(today, rule) is AccessState.Closes))
        {
            closed += await closer.TryCloseAsync(user.Id, ct) ? 1 : 0;
        }

        return closed;
    }

    private async Task WarnAsync(CrmUser user, AccessRule rule, CancellationToken ct)
    {
        if (user.AttestationWarnedOn is null && user.TermOn(clock.Today()).StateOn(clock.Today(), rule) is AccessState.Late)
        {
            user.AttestationWarnedOn = clock.Today();
            await mails.WarnAsync(user, user.TermOn(clock.Today()).OpenUntil(rule), ct);
        }
    }

    // One mail, however many are new among those that wait.
    private async Task RemindAsync(List<CrmUser> users, AccessRule rule, CancellationToken ct)
    {
        var waiting = users.FindAll(user => user.TermOn(clock.Today()).StateOn(clock.Today(), rule) is AccessState.Soon or AccessState.Late);
        var news = waiting.FindAll(user => user.AttestationRemindedOn is null);

        if (news.Count > 0)
        {
            news.ForEach(user => user.AttestationRemindedOn = clock.Today());
            await mails.RemindAsync(waiting.Count, ct);
        }
    }
}
