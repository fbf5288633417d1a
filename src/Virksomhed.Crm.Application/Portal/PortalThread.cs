using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Portal;

/// <param name="IsNew">Written by the other side, and not seen before.</param>
public sealed record ThreadMessage(int Id, string Author, bool IsFromEmployer, string Text, DateTime SentAt, bool IsNew);

/// <summary>An employer's messages, as either side reads them.</summary>
internal static class PortalThread
{
    private const int Most = 200;

    /// <summary>The newest messages, the oldest of them first; what the other side wrote counts as read from now on.</summary>
    public static async Task<IReadOnlyList<ThreadMessage>> ReadThreadAsync(this CrmDbContext db, int employerId, bool asEmployer, DateTime now, CancellationToken ct)
    {
        var messages = await db.PortalMessages
            .Where(m => m.EmployerId == employerId)
            .OrderByDescending(m => m.Id)
            .Take(Most)
            .Select(m => new ThreadMessage(
                m.Id, db.Users.Where(u => u.Id == m.AuthorId).Select(u => u.FullName).First(), m.IsFromEmployer, m.Text, m.SentAt, m.ReadAt == null && m.IsFromEmployer != asEmployer))
            .ToListAsync(ct);

        if (messages.Exists(message => message.IsNew))
        {
            var unread = await db.PortalMessages.Where(m => m.EmployerId == employerId && m.ReadAt == null && m.IsFromEmployer != asEmployer).ToListAsync(ct);
            unread.ForEach(message => message.Read(now));
            await db.SaveChangesAsync(ct);
        }

        messages.Reverse();

        return messages;
    }
}
