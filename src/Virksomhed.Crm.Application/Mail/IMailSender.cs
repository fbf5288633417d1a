using Virksomhed.Crm.Application.Inquiries;

namespace Virksomhed.Crm.Application.Mail;

/// <summary>A mail to one person. Its text is written plain; how it looks as HTML follows from that.</summary>
public sealed record Letter(string To, string Subject, string Text)
{
    /// <summary>The language that it is written in (ISO 639-1): that of the request, in which its texts were looked up.</summary>
    public string Language { get; init; } = PublicLanguages.Current.Code();
}

/// <summary>How letters leave the house.</summary>
public interface IMailSender
{
    /// <param name="key">Goes into the letter's Message-ID, the same in every try.</param>
    Task SendAsync(Guid key, Letter letter, CancellationToken ct);
}
