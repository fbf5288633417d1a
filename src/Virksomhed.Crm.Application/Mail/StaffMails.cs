using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Mail;

/// <summary>The letters that tell colleagues of something that waits, to be saved by the caller. They name nobody: what they are about is read after signing in.</summary>
public sealed class StaffMails(CrmDbContext db, Outbox outbox, PublicAddress site)
{
    public Task ToRolesAsync(string[] roles, string subject, string text, string page, CancellationToken ct) => PostAsync(db.WithRole(db.Users, roles), subject, text, page, ct);

    public Task ToAsync(int userId, string subject, string text, string page, CancellationToken ct) => PostAsync(db.Users.Where(user => user.Id == userId), subject, text, page, ct);

    private async Task PostAsync(IQueryable<CrmUser> users, string subject, string text, string page, CancellationToken ct)
    {
        var readers = await users.Where(user => user.IsActive && user.EmailConfirmed && user.EmployerId == null)
            .OrderBy(user => user.Id).Select(user => new { user.FullName, Email = user.Email! }).ToListAsync(ct);

        foreach (var reader in readers)
        {
            outbox.Post(new(reader.Email, subject, $"""
                Hej {reader.FullName}

                {text}
                {site.Link(page)}

                Venlig hilsen
                Virksomhedsservice
                """) { Language = InquiryLanguage.Danish.Code() });
        }
    }
}
