using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Application.Mail;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Reports;

namespace Virksomhed.Crm.Application.Reports.Subscriptions;

/// <summary>
/// Sends the links of the month, and ends what its reader may not read any more. Any number may run at once: a mail is saved together with its next due
/// day, on condition that nobody else has moved that, so that the second saves neither.
/// </summary>
public sealed class ReportSubscriptionRunner(CrmDbContext db, SubscribedReports reports, Outbox outbox, PublicAddress site, TimeProvider clock)
{
    /// <summary>What one round takes of a municipality; the next one goes on.</summary>
    private const int AtOnce = 500;

    /// <summary>Does what is due in every municipality, and tells how many mails it wrote.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var written = 0;

        foreach (var code in await db.Municipalities.Select(m => m.Code).ToListAsync(ct))
        {
            db.ActFor(code, null);
            await EndAsync(ct);
            written += await SendAsync(ct);
        }

        return written;
    }

    private async Task EndAsync(CancellationToken ct)
    {
        db.ReportSubscriptions.RemoveRange(await db.WithoutRight(reports.All).OrderBy(s => s.Id).Take(AtOnce).ToListAsync(ct));
        await SaveAsync(ct);
    }

    private async Task<int> SendAsync(CancellationToken ct)
    {
        var (today, written) = (clock.Today(), 0);
        var due = await db.ReportSubscriptions.Where(s => s.DueOn <= today).OrderBy(s => s.Id).Select(s => s.Id).Take(AtOnce).ToListAsync(ct);
        var calendar = due.Count == 0 ? WorkingCalendar.Usual : await db.CalendarAsync(today, ct);

        foreach (var id in due)
        {
            if (await db.ReportSubscriptions.SingleOrDefaultAsync(s => s.Id == id && s.DueOn <= today, ct) is { } subscription)
            {
                subscription.Send(today, calendar);
                await PostAsync(subscription, ct);
                written += await SaveAsync(ct) ? 1 : 0;
            }
        }

        return written;
    }

    private async Task PostAsync(ReportSubscription subscription, CancellationToken ct)
    {
        var (report, to) = (reports.Find(subscription.Report)!, await db.Users.Where(u => u.Id == subscription.UserId).Select(u => new { u.FullName, Email = u.Email! }).SingleAsync(ct));
        var narrowed = SubscribedReport.NarrowedBy(subscription.Query);

        outbox.Post(new(to.Email, $"Månedens link: {report.Title}", $"""
            Hej {to.FullName}

            Du har bedt om linket til rapporten {report.Title} hver måned{(narrowed.Length == 0 ? "" : $", med dit udvalg ({narrowed})")}. Rapporten viser tallene, som de er, når du åbner den:
            {site.Link(report.Path)}{(subscription.Query.Length == 0 ? "" : $"?{subscription.Query}")}

            Den næste mail kommer den {subscription.DueOn:dd.MM.yyyy}. Du kan stoppe den under Rapporter:
            {site.Link("/reports")}
            """) { Language = PublicLanguages.Of(null).Code() });
    }

    // Another instance may be at the same work: the one that comes second finds it done, and its mail is not saved either.
    private async Task<bool> SaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);

            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
