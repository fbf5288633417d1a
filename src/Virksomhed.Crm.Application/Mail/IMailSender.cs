namespace Virksomhed.Crm.Application.Mail;

/// <summary>A plain-text mail to one person.</summary>
public sealed record Letter(string To, string Subject, string Text);

/// <summary>How letters leave the house.</summary>
public interface IMailSender
{
    Task SendAsync(Letter letter, CancellationToken ct);
}
