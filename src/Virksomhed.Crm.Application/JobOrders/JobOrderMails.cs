using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Mail;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Municipalities;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>The letters of an order, to be saved by the caller. They name no candidate, for nobody here knows any.</summary>
public sealed class JobOrderMails(Outbox outbox, PublicAddress site)
{
    public void AskFeedback(JobOrder order, JobOrderRound round, string name, string email, Municipality municipality, string secret)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(municipality);
        var phone = PhoneNumber.Display(municipality.EntrancePhone) is { } number ? $"Ring til os på {number}, hvis der er noget." : "";

        outbox.Post(new(email, $"Passede kandidaterne? {order.Title}", $"""
            Hej {name}

            Vi foreslog jer {(round.Proposed == 1 ? "en kandidat" : $"{round.Proposed} kandidater")} til »{order.Title}«. Passede de til det, I søger?

            Svar med to tryk. Linket er jeres eget, kræver ikke login og virker i {JobOrderRound.FeedbackDays} dage:
            {site.Link($"jobordre/svar/{secret}")}

            {phone}

            Venlig hilsen
            Virksomhedsservice, {municipality.Name} Kommune
            """));
    }
}
