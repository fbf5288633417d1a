using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Mail;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Municipalities;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>
/// The receipt of an inquiry, to be saved by the caller. It repeats nothing that was typed: anybody may type somebody else's address, and the
/// municipality must not carry their words.
/// </summary>
public sealed class InquiryMails(Outbox outbox, PublicAddress site)
{
    /// <summary>To whoever gave a mail address.</summary>
    public void Receipt(Inquiry inquiry, string link, Municipality municipality)
    {
        ArgumentNullException.ThrowIfNull(inquiry);
        ArgumentNullException.ThrowIfNull(municipality);

        if (inquiry.Email is null)
        {
            return;
        }

        var address = inquiry.Language == InquiryLanguage.Danish
            ? site.Link($"henvendelse/kvittering/{link}")
            : site.Link($"henvendelse/kvittering/{link}", ("sprog", inquiry.Language == InquiryLanguage.German ? "de" : "en"));
        var phone = PhoneNumber.Display(municipality.EntrancePhone) is { } number ? PublicTexts.Of("MailPhone", number) : "";

        outbox.Post(new(inquiry.Email, PublicTexts.Of("MailSubject", inquiry.Reference), $"""
            {PublicTexts.Of("MailHello")}

            {PublicTexts.Of("MailReceived", municipality.Name, inquiry.Reference)}
            {PublicTexts.Of("MailDue", PublicDates.Day(inquiry.AnswerDueOn))}

            {PublicTexts.Of("MailFollow")}
            {address}

            {PublicTexts.Of("MailNotYou")} {phone}

            {PublicTexts.Of("MailRegards", municipality.Name)}
            """));
    }
}
