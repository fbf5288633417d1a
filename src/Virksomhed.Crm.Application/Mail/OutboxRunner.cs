using System.Net.Mail;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Mail;

namespace Virksomhed.Crm.Application.Mail;

/// <summary>
/// Sends what waits in the outbox of every municipality. Any number may run at once: a mail is taken by moving its due time ahead, on condition that it
/// is still due, so that one of them gets it. One that dies on the way lets the mail come due again, under the same Message-ID.
/// </summary>
public sealed partial class OutboxRunner(CrmDbContext db, IMailSender sender, MailText texts, IOptions<MailSettings> settings, TimeProvider clock, ILogger<OutboxRunner> log)
{
    private const int AtOnce = 50;

    // Longer than a try may last, or a second worker would send what the first is still sending.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A mail that is ours until the lease ends.</summary>
    private sealed record Taken(int Id, Guid Key, string Recipient, string Subject, string Text, string Language, int Attempts, DateTime Lease);

    private IQueryable<OutboxMail> Mails => db.OutboxMails.IgnoreQueryFilters([CrmDbContext.TenantFilter]);

    /// <summary>Tries everything that is due, and tells how many mails left.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var sent = 0;

        while (await DueAsync(ct) is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                if (await TakeAsync(id, ct) is { } mail && await TrySendAsync(mail, ct))
                {
                    sent++;
                }
            }
        }

        return sent;
    }

    /// <summary>Removes what has left, or was given up, longer ago than the setting says.</summary>
    public async Task CleanAsync(CancellationToken ct)
    {
        var before = clock.UtcNow().AddDays(-settings.Value.KeepDays);
        await Mails.Where(m => m.State != MailState.Waiting && m.CreatedAt < before).ExecuteDeleteAsync(ct);
    }

    private Task<List<int>> DueAsync(CancellationToken ct)
    {
        var now = clock.UtcNow();

        return Mails.Where(m => m.State == MailState.Waiting && m.DueAt <= now).OrderBy(m => m.DueAt).ThenBy(m => m.Id).Select(m => m.Id).Take(AtOnce).ToListAsync(ct);
    }

    private async Task<Taken?> TakeAsync(int id, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var lease = now + Lease;
        var mine = await Mails.Where(m => m.Id == id && m.State == MailState.Waiting && m.DueAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, lease).SetProperty(m => m.Attempts, m => m.Attempts + 1), ct);

        return mine == 0 ? null : await Mails.Where(m => m.Id == id)
            .Select(m => new Taken(m.Id, m.MessageKey, m.Recipient, m.Subject, m.ProtectedText!, m.Language, m.Attempts, lease)).SingleAsync(ct);
    }

    private async Task<bool> TrySendAsync(Taken mail, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);

        try
        {
            await sender.SendAsync(mail.Key, new Letter(mail.Recipient, mail.Subject, texts.Read(mail.Text)) { Language = mail.Language }, patience.Token);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            NotSent(failure, mail.Id, mail.Attempts);
            await PutBackAsync(mail, failure, ct);

            return false;
        }

        // Not to be cancelled: the mail has left, whoever stops the app.
        var now = clock.UtcNow();
        await Mails.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, MailState.Sent).SetProperty(m => m.SentAt, now).SetProperty(m => m.ProtectedText, (string?)null).SetProperty(m => m.Error, (string?)null),
            CancellationToken.None);

        return true;
    }

    private async Task PutBackAsync(Taken mail, Exception failure, CancellationToken ct)
    {
        var state = IsFinal(failure) || mail.Attempts >= settings.Value.Attempts ? MailState.Failed : MailState.Waiting;
        var (due, error) = (clock.UtcNow() + settings.Value.WaitAfter(mail.Attempts), Reason(failure));

        await Mails.Where(m => m.Id == mail.Id && m.DueAt == mail.Lease).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, state).SetProperty(m => m.DueAt, due).SetProperty(m => m.Error, error), ct);
    }

    /// <summary>Whether trying again can change nothing: there is no such mailbox, it is no address, or the key of the text is lost.</summary>
    private static bool IsFinal(Exception failure) =>
        failure is FormatException or CryptographicException or SmtpException { StatusCode: SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed };

    private static string Reason(Exception failure) => failure switch
    {
        FormatException => "Det er ikke en mailadresse.",
        CryptographicException => "Mailens tekst kan ikke læses: nøglen er væk.",
        OperationCanceledException => "Mailserveren svarede ikke i tide.",
        _ when IsFinal(failure) => "Mailserveren kender ikke modtageren.",
        SmtpException smtp => $"Mailserveren tog ikke imod mailen ({smtp.StatusCode}).",
        _ => $"Mailen kunne ikke afleveres ({failure.GetType().Name}).",
    };

    // Without the address: a log is no place for personal data.
    [LoggerMessage(LogLevel.Error, "The mail {Id} could not be sent (attempt {Attempt}).")]
    private partial void NotSent(Exception failure, int id, int attempt);
}
