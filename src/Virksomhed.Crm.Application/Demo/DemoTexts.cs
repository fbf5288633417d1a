using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>What was said in the demo world: made-up, by purpose.</summary>
internal static class DemoTexts
{
    public static IReadOnlyList<string> FirstNames { get; } =
    [
        "Karin", "Torben", "Helle", "Lars", "Susanne", "Henrik", "Annette", "Michael", "Pernille", "Jesper", "Tina", "Carsten", "Camilla", "Rasmus",
        "Lene", "Thomas", "Charlotte", "Flemming", "Maja", "Anders", "Bodil", "Kenneth", "Louise", "Niels", "Marianne", "Simon", "Inger", "Bjarne",
    ];

    public static IReadOnlyList<string> LastNames { get; } =
    [
        "Holt", "Bruun", "Kjær", "Lorentzen", "Iversen", "Matzen", "Clausen", "Boysen", "Thomsen", "Ravnskov", "Callesen", "Nygaard", "Schmidt", "Duus",
        "Lassen", "Bonde", "Hjort", "Paulsen", "Riis", "Winther", "Frandsen", "Hoeg", "Kaad", "Mørk", "Tofte", "Ebbesen", "Grau", "Ditlev",
    ];

    public static IReadOnlyList<string> Roles { get; } =
        ["HR", "direktør", "produktionschef", "driftsleder", "værkfører", "kontorchef", "afdelingsleder", "arbejdsmiljørepræsentant", "indehaver", "butikschef"];

    public static string Note(Purposes purposes, Random draw)
    {
        var notes = Notes[Notes.Keys.Where(purpose => purposes.HasFlag(purpose)).First()];

        return notes[draw.Next(notes.Length)];
    }

    public static IReadOnlyList<string> NextSteps { get; } =
    [
        "Send forslag til kandidater", "Ring om forlængelse af praktik", "Aftal nyt møde om kompetencer", "Svar på spørgsmål om løntilskud",
        "Send materiale om CSR-mærket", "Status på ny medarbejder efter 14 dage", "Find tid med fastholdelseskonsulenten", "Undersøg mulighed for voksenlærling",
        "Mind om jobdating", "Følg op på fritidsjob",
    ];

    public static IReadOnlyList<string> Outcomes { get; } =
        ["Klaret i telefonen.", "To kandidater sendt.", "De vender selv tilbage.", "Aftale lavet.", "Ikke aktuelt nu.", "Nyt møde er i kalenderen."];

    private static Dictionary<Purposes, string[]> Notes { get; } = new()
    {
        [Purposes.Rekruttering] =
        [
            "De udvider fra næste kvartal og mangler folk til produktionen. Vil gerne se kandidater inden for to uger.",
            "Har svært ved at finde faglærte. Åbne over for at lære nye op, hvis de møder stabilt.",
            "Søger to til lageret. Truckkort er en fordel, men de betaler selv kurset.",
            "Rekrutteringsbehov nu: ingen. Om 6 måneder: to til tre medarbejdere.",
        ],
        [Purposes.Fastholdelse] =
        [
            "Gennemgik mulighederne ved længere sygefravær. De kendte ikke til mulighedserklæringen.",
            "Ønsker besøg af rejseholdet for at tale om forebyggelse på natholdet.",
        ],
        [Purposes.PraktikLoentilskud] =
        [
            "Gode erfaringer med den seneste praktik. Har plads til en mere fra næste måned.",
            "Talte om forholdet mellem ordinære ansatte og praktikpladser. Der er ledige pladser.",
            "Praktikken går godt, og de overvejer at ansætte på ordinære timer.",
        ],
        [Purposes.Opkvalificering] =
        [
            "Vil opkvalificere tre ufaglærte. Aftalt at undersøge kurser i efteråret.",
            "Mangler kompetencer i svejsning og styring. Interesseret i et fælles hold med andre virksomheder.",
        ],
        [Purposes.Voksenlaerling] =
        [
            "Overvejer en voksenlærling blandt de nuværende ufaglærte. Vi sender reglerne om frister.",
            "Har plads til en voksenlærling fra august, hvis skolen har en plads.",
        ],
        [Purposes.Csr] =
        [
            "Vil gerne søge CSR-mærket. Gennemgik betingelser og dokumentation.",
            "Har haft mærket i to år og vil søge igen.",
        ],
        [Purposes.Fritidsjob] =
        [
            "Kan tage to unge i fritidsjob et par eftermiddage om ugen.",
            "Har haft gode fritidsjobbere før og vil gerne have flere.",
        ],
        [Purposes.Portefoelje] =
        [
            "Årligt statusmøde. Tilfredse med samarbejdet, ønsker fast møde hvert kvartal.",
            "Gennemgik årets aftaler og planerne for det kommende år.",
        ],
        [Purposes.Kendskab] =
        [
            "Første besøg. Kendte ikke til virksomhedsservice. Fik navn og nummer på deres faste kontaktperson.",
            "Kort præsentation af, hvad vi kan hjælpe med. De vender tilbage, når de får brug for det.",
        ],
    };

    /// <summary>What employers write beside a score.</summary>
    public static IReadOnlyList<string> Remarks(int service) => service >= 4 ? Praise : Blame;

    private static readonly string[] Praise =
    [
        "Hurtigt svar og en fast person at ringe til. Bliv ved med det.", "God hjælp til papirerne om løntilskud.", "Konsulenten kendte branchen og kom med forslag, vi ikke selv havde tænkt på.",
        "Kandidaterne passede godt denne gang.", "Dejligt, at I kommer ud til os.", "Det var nemt at få svar på vores spørgsmål om voksenlærlinge.",
        "To gode ansættelser på en måned. Vi ringer til jer først næste gang.", "I holdt, hvad I lovede, og ringede tilbage samme dag.", "Godt, at I også taler med skolen for os.",
        "Mødet var kort og til at bruge.", "Vi fik overblik over ordningerne på én side.",
    ];

    private static readonly string[] Blame =
    [
        "Vi ventede for længe på de første kandidater.", "For mange forskellige kontaktpersoner. Vi vil gerne have én.", "Reglerne blev ikke forklaret godt nok.",
        "Vi manglede en tilbagemelding efter besøget.", "Kandidaterne havde ikke de kørekort, vi bad om.",
        "Vi skulle udfylde det samme to gange.", "Ring hellere end at skrive.", "Der gik for lang tid, før nogen tog ansvar for opgaven.",
    ];
}
