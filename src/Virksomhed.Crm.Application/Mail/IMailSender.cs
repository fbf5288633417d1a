namespace Virksomhed.Crm.Application.Mail;

/// <summary>A plain-text mail to one person.</summary>
public sealed record Letter(string To, string Subject, string Text);

/// <summary>How letters leave the house.</summary>
public interface IMailSender
{
    /// <param name="key">Goes into the letter's Message-ID, the same in every try.</param>
    Task SendAsync(Guid key, Letter letter, CancellationToken ct);
}
