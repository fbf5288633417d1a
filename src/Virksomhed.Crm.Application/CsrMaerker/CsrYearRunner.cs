using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.FollowUps;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>
/// What the calendar does with the mark: ends last year's, and on 1 October and 1 December reminds whoever looks after a holder that it must apply
/// again. Runs as often as one likes: a reminder that is due and not made is made, also days late, and none is made twice.
/// </summary>
public sealed class CsrYearRunner(CrmDbContext db, TimeProvider clock)
{
    /// <summary>Does what is due in every municipality, and tells how many reminders it made.</summary>
    public Task<int> RunAsync(CancellationToken ct) => db.ForEachMunicipalityAsync(
        async () =>
        {
            await ExpireAsync(ct);

            return await RemindAsync(ct);
        },
        ct);

    private async Task ExpireAsync(CancellationToken ct)
    {
        var (now, year) = (clock.UtcNow(), clock.Today().Year);
        var over = await db.CsrApplications.Where(a => a.Status == CsrStatus.Awarded && a.Year < year).ToListAsync(ct);
        over.ForEach(application => application.Expire(now));
        await db.SaveChangesAsync(ct);
    }

    private async Task<int> RemindAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var open = await db.CsrRuleSets.AsNoTracking().Where(r => r.OpensOn <= today && r.ClosesOn >= today).ToListAsync(ct);
        var made = 0;

        foreach (var rules in open)
        {
            if (CsrReminder.DueDay(rules, today) is { } day)
            {
                made += await RemindAsync(rules, day, ct);
            }
        }

        return made;
    }

    private async Task<int> RemindAsync(CsrRuleSet rules, DateOnly day, CancellationToken ct)
    {
        var manager = await db.WithRole(db.Users.Where(u => u.IsActive), [Role.Leder]).OrderBy(u => u.Id).Select(u => (int?)u.Id).FirstOrDefaultAsync(ct);
        var waiting = await db.Employers
            .Where(e => e.CeasedOn == null && db.CsrApplications.Any(a => a.EmployerId == e.Id && a.Year == rules.Year - 1 && a.Status == CsrStatus.Awarded))
            .Where(e => !db.CsrApplications.Any(a => a.EmployerId == e.Id && a.Year == rules.Year && a.SubmittedAt != null))
            .Where(e => !db.CsrReminders.Any(r => r.EmployerId == e.Id && r.Year == rules.Year && r.RemindedFor == day))
            .Select(e => new { e.Id, Responsible = db.Users.Where(u => u.Id == e.OwnerId && u.IsActive).Select(u => (int?)u.Id).FirstOrDefault() ?? manager })
            .ToListAsync(ct);
        var (due, text) = (CsrReminder.FollowUpDue(rules, day, clock.Today()), $"Mind om at søge CSR-mærke {rules.Year} igen, frist {rules.ClosesOn:dd.MM.yyyy}");

        foreach (var holder in waiting.Where(holder => holder.Responsible is not null))
        {
            db.FollowUps.Add(FollowUp.Plan(db.Tenant, holder.Id, holder.Responsible!.Value, due, text));
            db.CsrReminders.Add(new CsrReminder(db.Tenant, holder.Id, rules.Year, day, clock.UtcNow()));
        }

        return await SaveAsync(waiting.Count, ct);
    }

    // Another instance may be at the same work: the one that comes second finds the reminders made, and leaves them alone.
    private async Task<int> SaveAsync(int count, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);

            return count;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();

            return 0;
        }
    }
}
