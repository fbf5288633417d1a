using System.Globalization;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Mail;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Events;

/// <summary>
/// The letters of an event, to be saved by the caller. The personal link works without a login until the event is over; only the invitation holds it, for the secret is
/// kept nowhere, so the letters that follow point back to it.
/// </summary>
public sealed class EventMails(Outbox outbox, PublicAddress site)
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public void Invite(Event to, string email, string secret)
    {
        ArgumentNullException.ThrowIfNull(to);

        Post(to, email, "Invitation", $"Kommunens virksomhedsservice inviterer jer til {to.Title}.", $"""
            {to.Description}

            Meld til eller fra her. Linket er jeres eget og kræver ikke login:
            {site.Link($"signup/{secret}")}
            """);
    }

    /// <summary>Tells somebody who waited that there is room.</summary>
    public void MovedUp(Event to, string email)
    {
        ArgumentNullException.ThrowIfNull(to);

        Post(
            to, email, "I har fået en plads", $"Der er blevet plads til jer. I er nu tilmeldt {to.Title}.",
            "Kan I ikke komme alligevel, så brug linket i invitationen til at melde fra.");
    }

    /// <summary>Tells somebody who comes or waits of another time or place.</summary>
    public void Moved(Event to, string email)
    {
        ArgumentNullException.ThrowIfNull(to);

        Post(to, email, "Ny tid eller nyt sted", $"Tid eller sted er ændret for {to.Title}. Nu gælder:", """
            Jeres svar står ved magt. Linket i invitationen viser det nye, har en ny kalenderfil og kan bruges til at melde fra.
            """);
    }

    /// <summary>Tells somebody who was invited that it will not be held.</summary>
    public void Cancelled(Event to, string email)
    {
        ArgumentNullException.ThrowIfNull(to);

        Post(to, email, "Aflyst", $"{to.Title} er aflyst. Det skulle have været holdt:", $"""
            Årsag: {to.CancelReason}

            Har I lagt det i kalenderen, kan I hente aflysningen ved linket i invitationen.
            """);
    }

    private void Post(Event about, string email, string subject, string opening, string rest) => outbox.Post(new Letter(email, $"{subject}: {about.Title}", $"""
        Hej

        {opening}

        {When(about)}
        {about.Place}

        {rest.Trim()}

        Venlig hilsen
        Virksomhedsservice
        """));

    private static string When(Event about) => $"{about.HeldOn.ToString("dddd d. MMMM yyyy", Danish)} kl. {about.StartsAt:HH\\.mm} til {about.EndsAt:HH\\.mm}";
}
