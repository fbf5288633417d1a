using Microsoft.AspNetCore.DataProtection;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Mail;

namespace Virksomhed.Crm.Application.Mail;

/// <summary>Takes letters that are to be sent. They are saved by the use case that tells of something, together with it.</summary>
public sealed class Outbox(CrmDbContext db, MailText texts, TimeProvider clock)
{
    public void Post(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        db.OutboxMails.Add(OutboxMail.Post(db.Tenant, letter.To, letter.Subject, texts.Protect(letter.Text), letter.Language, clock.UtcNow()));
    }
}

/// <summary>Keeps the text of a mail unreadable in the database and its backups.</summary>
public sealed class MailText(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector(typeof(MailText).FullName!);

    public string Protect(string text) => _protector.Protect(text);

    public string Read(string protectedText) => _protector.Unprotect(protectedText);
}
