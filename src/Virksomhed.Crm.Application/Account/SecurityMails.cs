using System.Globalization;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Mail;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>Tells a person that the way they sign in was changed, or used anew, so that they notice when it was not them. Saved by the caller, with the change.</summary>
public sealed class SecurityMails(Outbox outbox)
{
    public void Changed(CrmUser user, string what) => Post(user, PublicTexts.Of("MailLoginSubject"), PublicTexts.Of(what));

    /// <summary>Somebody signed in from a browser that the person has not used before.</summary>
    public void NewDevice(CrmUser user, string device, DateTime at) => Post(
        user, PublicTexts.Of("MailNewDeviceSubject"), PublicTexts.Of("MailNewDevice", device, at.ToString("dd.MM.yyyy HH.mm", CultureInfo.InvariantCulture)));

    private void Post(CrmUser user, string subject, string what)
    {
        ArgumentNullException.ThrowIfNull(user);
        outbox.Post(new(user.Email!, subject, $"""
            {PublicTexts.Of("MailHelloName", user.FullName)}

            {what}

            {PublicTexts.Of(user.EmployerId is null ? "MailNotYouStaff" : "MailNotYouEmployer")}

            {PublicTexts.Of("MailRegardsService")}
            {PublicTexts.Of("SiteName")}
            """));
    }
}
