using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Agreements.Import;

/// <summary>Something that a column may hold.</summary>
/// <param name="Name">What mappings keep it by.</param>
/// <param name="Guesses">Headings, folded, under which it is known.</param>
public sealed record ImportField(string Name, string Label, bool IsRequired, params string[] Guesses)
{
    /// <summary>The heading that this field probably stands under; null when none does.</summary>
    public string? Guess(IEnumerable<string> headings) =>
        headings.FirstOrDefault(heading => Guesses.Contains(string.Concat(DanishText.Words(heading)), StringComparer.Ordinal));
}

/// <summary>What an import of agreements takes.</summary>
public static class ImportFields
{
    public static readonly ImportField PNumber = new("PNumber", "P-nummer", true, "pnummer", "pnr", "penhed", "penhedsnummer", "produktionsenhed");
    public static readonly ImportField Scheme = new("Scheme", "Ordning", true, "ordning", "tilbud", "type", "aftaletype", "tilbudstype");
    public static readonly ImportField StartsOn = new("StartsOn", "Startdato", true, "start", "startdato", "fra", "fradato", "begyndelse");
    public static readonly ImportField EndsOn = new("EndsOn", "Slutdato", false, "slut", "slutdato", "til", "tildato", "ophoer");
    public static readonly ImportField Hours = new("Hours", "Timer om ugen", false, "timer", "timeromugen", "ugentligetimer", "timetal");
    public static readonly ImportField Area = new("Field", "Fagområde", false, "fagomraade", "omraade", "stilling", "fag");
    public static readonly ImportField VitasNumber = new("VitasNumber", "VITAS-sagsnummer", false, "vitas", "vitassagsnummer", "sagsnummer", "vitasnummer", "vitasnr", "sagsnr");
    public static readonly ImportField VitasLink = new("VitasLink", "Link til VITAS", false, "vitaslink", "link", "vitasurl");
    public static readonly ImportField OwnReference = new("OwnReference", "Egen reference", false, "egenreference", "reference", "ref");
    public static readonly ImportField Responsible = new("Responsible", "Ansvarlig (mail eller navn)", false, "ansvarlig", "konsulent", "sagsbehandler");

    public static IReadOnlyList<ImportField> All { get; } = [PNumber, Scheme, StartsOn, EndsOn, Hours, Area, VitasNumber, VitasLink, OwnReference, Responsible];
}
