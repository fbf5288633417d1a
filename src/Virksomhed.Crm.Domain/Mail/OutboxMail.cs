using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Mail;

public enum MailState
{
    [Display(Name = "Venter")] Waiting,
    [Display(Name = "Sendt")] Sent,
    [Display(Name = "Opgivet")] Failed,
}

/// <summary>
/// A mail that is to leave the house, saved together with what it tells about: both are kept or neither. Its text may hold a secret link,
/// so it is unreadable in the database and gone once the mail is sent.
/// </summary>
public sealed class OutboxMail : ITenantOwned, IVersioned
{
    public const int RecipientMaxLength = 254;
    public const int SubjectMaxLength = 200;
    public const int ErrorMaxLength = 200;
    public const int LanguageLength = 2;

    private OutboxMail() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }

    /// <summary>Names the mail on its way (Message-ID), the same in every try: a mail server and a mailbox can tell that they have it already.</summary>
    public Guid MessageKey { get; private set; }

    public string Recipient { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string? ProtectedText { get; private set; }

    /// <summary>The language of the text (ISO 639-1).</summary>
    public string Language { get; private set; } = "";

    public MailState State { get; private set; }
    public int Attempts { get; private set; }

    /// <summary>
    /// When it may be tried (UTC). Whoever takes a mail moves this ahead on condition that it is still due, so that one of several workers gets
    /// it; a worker that dies lets it come due again.
    /// </summary>
    public DateTime DueAt { get; private set; }

    public DateTime CreatedAt { get; private set; }
    public DateTime? SentAt { get; private set; }
    public string? Error { get; private set; }
    public Guid Version { get; private set; }

    public static OutboxMail Post(int municipalityCode, string recipient, string subject, string protectedText, string language, DateTime now) => new()
    {
        MunicipalityCode = municipalityCode,
        MessageKey = Guid.NewGuid(),
        Recipient = recipient,
        Subject = subject,
        ProtectedText = protectedText,
        Language = language,
        DueAt = now,
        CreatedAt = now,
    };

    /// <summary>Gives a mail that was given up as many tries as a new one.</summary>
    public void TryAgain(DateTime now)
    {
        Rule.Require(State == MailState.Failed, "Mailen er ikke opgivet.");
        (State, Attempts, DueAt) = (MailState.Waiting, 0, now);
    }
}
