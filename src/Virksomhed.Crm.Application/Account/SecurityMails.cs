using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Mail;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>Tells a person that the way they sign in was changed, so that they notice when it was not them. Saved by the caller, with the change.</summary>
public sealed class SecurityMails(Outbox outbox)
{
    public void Changed(CrmUser user, string what)
    {
        ArgumentNullException.ThrowIfNull(user);
        outbox.Post(new(user.Email!, PublicTexts.Of("MailLoginSubject"), $"""
            {PublicTexts.Of("MailHelloName", user.FullName)}

            {PublicTexts.Of(what)}

            {PublicTexts.Of(user.EmployerId is null ? "MailNotYouStaff" : "MailNotYouEmployer")}

            {PublicTexts.Of("MailRegardsService")}
            {PublicTexts.Of("SiteName")}
            """));
    }
}
