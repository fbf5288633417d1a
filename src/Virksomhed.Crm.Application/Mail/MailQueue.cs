using System.Net.Mail;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Virksomhed.Crm.Application.Mail;

/// <summary>
/// Sends letters beside the request: a slow mail server holds nobody up, and the time of an answer does not tell whether a letter was sent.
/// </summary>
public sealed partial class MailQueue(IMailSender sender, ILogger<MailQueue> log) : BackgroundService
{
    private const int Attempts = 3;

    private readonly Channel<Letter> _letters = Channel.CreateBounded<Letter>(1000);

    /// <summary>False when so many letters wait that no more are taken.</summary>
    public bool Post(Letter letter) => _letters.Writer.TryWrite(letter);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var letter in _letters.Reader.ReadAllAsync(stoppingToken))
        {
            await TrySendAsync(letter, stoppingToken);
        }
    }

    private async Task TrySendAsync(Letter letter, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            try
            {
                await sender.SendAsync(letter, ct);
                return;
            }
            catch (Exception error) when (error is SmtpException or IOException or FormatException)
            {
                NotSent(error, letter.Subject, attempt);
                await Task.Delay(TimeSpan.FromSeconds(attempt * 5), ct);
            }
        }
    }

    // Without the address: a log is no place for personal data.
    [LoggerMessage(LogLevel.Error, "A letter \"{Subject}\" could not be sent (attempt {Attempt}).")]
    private partial void NotSent(Exception error, string subject, int attempt);
}
