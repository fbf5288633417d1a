using Virksomhed.Crm.Application.Portal;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Error;

/// <summary>What went wrong, in words for the one who meets it, and what to do about it.</summary>
public sealed record ErrorPage(string Title, string What, string Remedy, string Icon, string Reference)
{
    public static ErrorPage For(int status, string reference, TimeOnly? tryAgainAt = null) => status switch
    {
        400 => new("Siden var for gammel", "Formularen kunne ikke sendes, fordi siden har stået åben for længe, eller du er logget ind igen i mellemtiden.",
            "Gå tilbage, genindlæs siden, og send igen.", "time", reference),
        403 => new("Det har du ikke adgang til", "Din rolle giver ikke adgang til denne side.",
            "Har du brug for den, så spørg din leder eller en administrator.", "lock", reference),
        404 => new("Siden findes ikke", "Adressen er forkert, eller det, du leder efter, er slettet eller hører til en anden kommune.",
            "Søg efter virksomheden, eller begynd fra forsiden.", "search", reference),
        409 => new("En anden var først", "Nogen ændrede det samme i samme øjeblik. Det, de gemte, står.",
            "Gå tilbage, genindlæs siden, og prøv igen.", "time", reference),
        413 => new("Filen er for stor", "Filen er for stor til at blive sendt her. Intet er gemt.", "Gå tilbage, og vælg en mindre fil, eller del den i flere.", "warning", reference),
        429 => new("For mange forsøg", "Der er kommet for mange forsøg på kort tid.",
            tryAgainAt is { } time ? $"Prøv igen efter kl. {time.ToString("HH.mm", Danish.Culture)}." : "Vent et par minutter, og prøv igen.", "hourglass", reference),
        >= 500 => new("Noget gik galt hos os", "Fejlen er registreret. Det, du sidst gemte, er der stadig.",
            "Prøv igen om lidt. Bliver det ved, så giv administratoren referencen herunder.", "error", reference),
        _ => new("Det kunne vi ikke", "Siden kunne ikke vises på den måde, der blev bedt om.",
            "Gå tilbage, og prøv igen.", "warning", reference),
    };

    /// <summary>The same for an employer's user, in the language of the portal.</summary>
    public static ErrorPage ForPortal(int status, string reference)
    {
        var (key, icon) = status switch { 400 or 409 => ("Old", "time"), 403 or 404 => ("Missing", "search"), 429 => ("Often", "hourglass"), _ => ("Ours", "error") };

        return new(PortalTexts.Of($"Error{key}Title"), PortalTexts.Of($"Error{key}"), PortalTexts.Of($"Error{key}Remedy"), icon, reference);
    }
}
