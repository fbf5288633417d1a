using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.FollowUps;

namespace Virksomhed.Crm.Application.Contacts;

/// <summary>What was promised at a contact becomes a follow-up for whoever was there.</summary>
internal static class PromisedStep
{
    /// <summary>Null when nothing was promised.</summary>
    public static FollowUp? Of(LogContact.Command command, Contact contact, DateOnly today) =>
        command.NextStep.DueOn(today, command.NextStepOn) is { } due
            ? FollowUp.Plan(contact.MunicipalityCode, contact.EmployerId, contact.ConsultantId, due, Texts.Clean(command.NextStepText) ?? "Følg op på kontakten", contact.Id)
            : null;
}
