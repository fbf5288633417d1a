using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;

namespace Virksomhed.Crm.Application.Mail;

/// <summary>Sends through the municipality's own mail server.</summary>
internal sealed class SmtpMailSender(IOptions<MailSettings> options) : IMailSender
{
    public async Task SendAsync(Guid key, Letter letter, CancellationToken ct)
    {
        var settings = options.Value;
        using var smtp = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };

        if (settings.UserName is not null)
        {
            smtp.Credentials = new NetworkCredential(settings.UserName, settings.Password);
        }

        using var message = new MailMessage(settings.From, letter.To, letter.Subject, letter.Text);
        (message.SubjectEncoding, message.BodyEncoding) = (Encoding.UTF8, Encoding.UTF8);
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(MailHtml.Of(letter), Encoding.UTF8, MediaTypeNames.Text.Html));
        message.Headers.Add("Message-ID", settings.MessageId(key));
        await smtp.SendMailAsync(message, ct);
    }
}
