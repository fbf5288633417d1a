using System.Globalization;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Mail;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Events;

/// <summary>The letters of an event, to be saved by the caller. The personal link works without a login until the event is over.</summary>
public sealed class EventMails(Outbox outbox, PublicAddress site)
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public void Invite(Event to, string email, string secret)
    {
        ArgumentNullException.ThrowIfNull(to);

        outbox.Post(new Letter(email, $"Invitation: {to.Title}", $"""
            Hej

            Kommunens virksomhedsservice inviterer jer til {to.Title}.

            {When(to)}
            {to.Place}

            {to.Description}

            Meld til eller fra her. Linket er jeres eget og kræver ikke login:
            {site.Link($"signup/{secret}")}

            Venlig hilsen
            Virksomhedsservice
            """));
    }

    /// <summary>Tells somebody who waited that there is room.</summary>
    public void MovedUp(Event to, string email)
    {
        ArgumentNullException.ThrowIfNull(to);

        outbox.Post(new Letter(email, $"I har fået en plads: {to.Title}", $"""
            Hej

            Der er blevet plads til jer. I er nu tilmeldt {to.Title}.

            {When(to)}
            {to.Place}

            Kan I ikke komme alligevel, så brug linket i invitationen til at melde fra.

            Venlig hilsen
            Virksomhedsservice
            """));
    }

    private static string When(Event to) => $"{to.HeldOn.ToString("dddd d. MMMM yyyy", Danish)} kl. {to.StartsAt:HH\\.mm} til {to.EndsAt:HH\\.mm}";
}
