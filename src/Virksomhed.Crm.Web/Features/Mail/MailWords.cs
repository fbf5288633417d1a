using Virksomhed.Crm.Application.Mail;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Mail;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Mail;

/// <summary>How mails on their way are said.</summary>
public static class MailWords
{
    public static StatusKind Kind(this MailState state) => state switch
    {
        MailState.Sent => StatusKind.Ok,
        MailState.Failed => StatusKind.Bad,
        _ => StatusKind.Info,
    };

    public static string Time(DateTime utc) => DanishTime.FromUtc(utc).ToString("dd.MM.yyyy HH.mm", Danish.Culture);

    /// <summary>What became of a mail, or is going to.</summary>
    public static string Fate(OutboxList.Row mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var tries = mail.Attempts == 1 ? "1 forsøg" : $"{mail.Attempts} forsøg";

        return mail switch
        {
            { SentAt: { } sent } => $"Sendt {Time(sent)}",
            { State: MailState.Failed } => $"{tries}. {mail.Error}",
            { Attempts: 0 } => "Sendes om et øjeblik",
            { Error: null } => "Er ved at blive sendt",
            _ => $"{tries}, prøves igen {Time(mail.DueAt)}. {mail.Error}",
        };
    }
}
