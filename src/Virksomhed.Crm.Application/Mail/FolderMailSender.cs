using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace Virksomhed.Crm.Application.Mail;

/// <summary>Puts each letter as a file in a folder, where a developer or a test reads it.</summary>
internal sealed class FolderMailSender(IOptions<MailSettings> options, TimeProvider clock) : IMailSender
{
    private const string Boundary = "=_the-same-letter-twice_=";

    public async Task SendAsync(Guid key, Letter letter, CancellationToken ct)
    {
        var (folder, now) = (Directory.CreateDirectory(options.Value.PickupFolder!), clock.GetUtcNow());
        var text = $"""
            From: {new MailAddress(options.Value.From)}
            To: {new MailAddress(letter.To)}
            Subject: {letter.Subject}
            Date: {now:R}
            Message-ID: {options.Value.MessageId(key)}
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="{Boundary}"

            --{Boundary}
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            {letter.Text}

            --{Boundary}
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: 8bit

            {MailHtml.Of(letter)}
            --{Boundary}--

            """;
        var file = Path.Combine(folder.FullName, $"{key:N}");

        // Under its name only when it is whole: who waits for a letter must not read half of one. A second try replaces the first.
        await File.WriteAllTextAsync(file, text, ct);
        File.Move(file, file + ".eml", overwrite: true);
    }
}
