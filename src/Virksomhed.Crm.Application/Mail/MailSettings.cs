using System.Net.Mail;

namespace Virksomhed.Crm.Application.Mail;

/// <summary>The settings under "Mail".</summary>
public sealed class MailSettings
{
    public const string Section = "Mail";

    public string From { get; set; } = "";

    /// <summary>A folder to put letters in instead of sending them: for development and tests.</summary>
    public string? PickupFolder { get; set; }

    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public bool Tls { get; set; } = true;

    public string? UserName { get; set; }

    public string? Password { get; set; }

    /// <summary>How often the outbox is looked into.</summary>
    public TimeSpan Round { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many times a mail is tried before it is given up. With the waits between, ten tries last eight and a half hours.</summary>
    public int Attempts { get; set; } = 10;

    /// <summary>The wait before the second try; each further wait is twice as long.</summary>
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>For how many days the outbox shows to whom what was sent. The text itself is removed when the mail is sent.</summary>
    public int KeepDays { get; set; } = 30;

    /// <summary>What names a mail for the world (RFC 5322, section 3.6.4).</summary>
    public string MessageId(Guid key) => $"<{key:N}@{new MailAddress(From).Host}>";

    public TimeSpan WaitAfter(int attempts) => FirstWait * Math.Pow(2, attempts - 1);
}
