using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.FollowUps;

namespace Virksomhed.Crm.Application.Contacts;

/// <summary>What was promised at a contact becomes a follow-up for whoever was there.</summary>
internal static class PromisedStep
{
    public static async Task Plan(CrmDbContext db, LogContact.Command command, Contact contact, DateOnly today, CancellationToken ct)
    {
        if (command.NextStep.DueOn(today, command.NextStepOn) is not { } due)
        {
            return;
        }

        var text = Texts.Clean(command.NextStepText) ?? "Følg op på kontakten";
        db.FollowUps.Add(FollowUp.Plan(contact.MunicipalityCode, contact.EmployerId, contact.ConsultantId, due, text, contact.Id));
        await db.SaveChangesAsync(ct);
    }
}
