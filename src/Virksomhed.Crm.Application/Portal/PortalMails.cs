using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Application.Mail;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>Whom a mail of the portal is for, and the language it is to be in.</summary>
public sealed record PortalReader(string Name, string Email, InquiryLanguage Language);

/// <summary>The letters of the portal, to be saved by the caller. None repeats what somebody typed: a mail is read by more people than it is sent to.</summary>
public sealed class PortalMails(Outbox outbox, PublicAddress site)
{
    public void Invite(PortalReader reader, string company, string municipality, string link) =>
        Post(reader, "MailInviteSubject", [], () => PortalTexts.Of("MailInvite", company, municipality), link, () => PortalTexts.Of("MailInviteOnce", PortalInvitationOptions.Days));

    /// <summary>Asks whoever typed the address to show that it is theirs.</summary>
    public void ConfirmAddress(PortalReader reader, string secret, int days) =>
        Post(reader, "MailConfirmSubject", [], () => PortalTexts.Of("MailConfirm"), Link($"portaladgang/bekraeft/{secret}", reader.Language), () => PortalTexts.Of("MailConfirmOnce", days));

    public void Refuse(PortalReader reader, string municipality) =>
        Post(reader, "MailRefusedSubject", [], () => PortalTexts.Of("MailRefused", municipality), null, () => "");

    /// <summary>Says that there is a message, and nothing of what it says.</summary>
    public void NewMessage(PortalReader reader, string municipality) =>
        Post(reader, "MailMessageSubject", [municipality], () => PortalTexts.Of("MailMessage", municipality), Link("portal/messages", reader.Language), () => PortalTexts.Of("MailMessageNoReply"));

    /// <summary>Says to the consultant that there is a message.</summary>
    public void NewMessageFrom(string company, int employerId, string name, string email) => outbox.Post(new(email, $"Ny besked i portalen fra {company}", $"""
        Hej {name}

        {company} har skrevet en besked i portalen. Læs og svar her:
        {site.Link($"employers/{employerId}/portal")}

        Venlig hilsen
        Virksomhedsservice
        """));

    private string Link(string path, InquiryLanguage language) =>
        language == InquiryLanguage.Danish ? site.Link(path) : site.Link(path, ("sprog", language.Code()));

    private void Post(PortalReader reader, string subject, object[] about, Func<string> opening, string? link, Func<string> rest) =>
        outbox.Post(reader.Language.Say(() => new Letter(reader.Email, PortalTexts.Of(subject, about), $"""
            {PublicTexts.Of("MailHelloName", reader.Name)}

            {opening()}
            {link}

            {rest()}

            {PublicTexts.Of("MailRegardsService")}
            {PublicTexts.Of("SiteName")}
            """)));
}
