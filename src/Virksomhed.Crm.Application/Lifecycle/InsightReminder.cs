using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Mail;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Lifecycle;

/// <summary>
/// Reminds administrators of requests for insight some days before they are due, and again when they are over. Any number may run at once: the mails are saved together
/// with the days of the next reminders, on condition that nobody else has moved those, so that the second saves neither.
/// </summary>
public sealed class InsightReminder(CrmDbContext db, StaffMails mails, TimeProvider clock)
{
    /// <summary>What one round takes of a municipality; the next one goes on.</summary>
    private const int AtOnce = 500;

    /// <summary>Does what is due in every municipality, and tells how many requests it reminded of.</summary>
    public Task<int> RunAsync(CancellationToken ct) => db.ForEachMunicipalityAsync(() => RemindAsync(ct), ct);

    // One mail, however many are due.
    private async Task<int> RemindAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var due = await db.InsightRequests.Where(r => r.RemindOn <= today).OrderBy(r => r.Id).Take(AtOnce).ToListAsync(ct);

        if (due.Count == 0)
        {
            return 0;
        }

        var overdue = due.Count(request => request.IsOverdue(today));
        due.ForEach(request => request.Remind(today));
        await mails.ToRolesAsync([Role.Administrator], overdue > 0 ? "Anmodninger om indsigt er over fristen" : "Anmodninger om indsigt skal besvares", Words(due.Count, overdue), "insight-requests", ct);

        try
        {
            await db.SaveChangesAsync(ct);

            return due.Count;
        }
        catch (DbUpdateConcurrencyException)
        {
            return 0;
        }
    }

    private static string Words(int due, int overdue) =>
        $"{(due == 1 ? "1 anmodning" : $"{due} anmodninger")} om indsigt eller aktindsigt venter på svar{(overdue == 0 ? " og skal besvares snart" : $"; {overdue} er over lovens frist")}. Hvem der spørger, og hvornår fristen er, står her:";
}
