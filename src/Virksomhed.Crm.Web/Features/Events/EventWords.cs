using Virksomhed.Crm.Domain.Events;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Events;

/// <summary>How the event pages put things into words.</summary>
public static class EventWords
{
    public static readonly Choice[] YesNo = [new("Ja, vi kommer", "True"), new("Nej, vi kommer ikke", "False")];

    /// <summary>"torsdag d. 3. december 2026 kl. 09.00 til 12.00".</summary>
    public static string When(Event planned)
    {
        ArgumentNullException.ThrowIfNull(planned);

        return $"{planned.HeldOn.ToString("dddd 'd.' d. MMMM yyyy", Danish.Culture)} kl. {Time(planned.StartsAt)} til {Time(planned.EndsAt)}";
    }

    public static string Time(TimeOnly time) => time.ToString("HH.mm", Danish.Culture);

    public static StatusKind Look(InvitationState state) => state switch
    {
        InvitationState.SignedUp => StatusKind.Ok,
        InvitationState.Waiting => StatusKind.Warn,
        InvitationState.Declined => StatusKind.Neutral,
        _ => StatusKind.Info,
    };

    public static string Edited(int told) => told switch
    {
        0 => "Arrangementet er rettet.",
        1 => "Arrangementet er rettet. 1 virksomhed har fået en mail om det nye.",
        _ => $"Arrangementet er rettet. {told.ToString("N0", Danish.Culture)} virksomheder har fået en mail om det nye.",
    };

    public static string Cancelled(int told) => told switch
    {
        0 => "Arrangementet er aflyst.",
        1 => "Arrangementet er aflyst. 1 virksomhed har fået en mail.",
        _ => $"Arrangementet er aflyst. {told.ToString("N0", Danish.Culture)} virksomheder har fået en mail.",
    };

    /// <summary>What the employer is told after answering.</summary>
    public static string Answered(InvitationState state) => state switch
    {
        InvitationState.SignedUp => "I er tilmeldt. Vi glæder os til at se jer.",
        InvitationState.Waiting => "Der er ikke plads lige nu. I står på ventelisten og får en mail, hvis der bliver plads.",
        _ => "I er meldt fra. Tak for svaret.",
    };
}
