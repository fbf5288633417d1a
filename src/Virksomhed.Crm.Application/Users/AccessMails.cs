using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Application.Mail;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Users;

/// <summary>The letters about who may come in, to be saved by the caller.</summary>
public sealed class AccessMails(CrmDbContext db, Outbox outbox, StaffMails staff)
{
    /// <summary>Tells a person that the access closes unless somebody confirms it.</summary>
    public Task WarnAsync(CrmUser user, DateOnly openUntil, CancellationToken ct) => TellAsync(user, "MailAccessWarn", openUntil, ct);

    public Task CloseAsync(CrmUser user, CancellationToken ct) => TellAsync(user, "MailAccessClosed", null, ct);

    /// <summary>Reminds everybody who may confirm.</summary>
    public Task RemindAsync(int waiting, CancellationToken ct) => staff.ToRolesAsync(
        [Role.Leder, Role.Administrator], "Adgange skal bekræftes",
        $"{(waiting == 1 ? "1 adgang" : $"{waiting} adgange")} til Virksomhedsservice venter på, at du bekræfter eller lukker dem. En adgang, som ingen bekræfter, bliver lukket.", "attestation", ct);

    public Task AlertAsync(int persons, CancellationToken ct) => staff.ToRolesAsync(
        [Role.Administrator], "Usædvanlig læsning i Virksomhedsservice",
        $"{(persons == 1 ? "1 person" : $"{persons} personer")} har set, søgt i eller udtrukket usædvanligt meget. Der kan være en god grund; spørg efter den.", "audit", ct);

    private async Task TellAsync(CrmUser user, string what, DateOnly? day, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(user);
        var language = await db.PortalAccesses.Where(a => a.UserId == user.Id).OrderByDescending(a => a.Id).Select(a => a.Language).FirstOrDefaultAsync(ct);
        outbox.Post(language.Say(() => new Letter(user.Email!, PublicTexts.Of($"{what}Subject"), $"""
            {PublicTexts.Of("MailHelloName", user.FullName)}

            {PublicTexts.Of(what, day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture))}

            {PublicTexts.Of(user.EmployerId is null ? "MailAccessAskStaff" : "MailAccessAskEmployer")}

            {PublicTexts.Of("MailRegardsService")}
            {PublicTexts.Of("SiteName")}
            """)));
    }
}
