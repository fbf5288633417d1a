using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>What employers of the demo world ask for.</summary>
internal sealed record DemoInquiryWords(InquirySource Source, InquiryNeeds Needs, string Text, InquiryLanguage Language = InquiryLanguage.Danish)
{
    public static readonly string[] Leads = ["Grænsens Fliser", "Nordhavn Catering", "Fjordens Murerfirma", "Marskens Autoværksted", "Alssund Rengøring", "Norddeutsche Montage GmbH"];

    public static readonly string[] Callers = ["Pia Lund", "Torben Skov", "Hanne Friis", "Kurt Mathiesen", "Dorthe Bonde", "Ulla Brandt", "Jan Petersen", "Bo Winther"];

    private static readonly DemoInquiryWords[] Stories =
    [
        new(InquirySource.Phone, InquiryNeeds.Rekruttering, "Mangler to medarbejdere på lageret fra den første i næste måned."),
        new(InquirySource.Phone, InquiryNeeds.Rekruttering, "Søger en kok og en tjener til sæsonen."),
        new(InquirySource.PublicForm, InquiryNeeds.Rekruttering | InquiryNeeds.Ordninger, "Vi vil gerne høre om småjob og om, hvordan vi finder en, der kan lidt timer om ugen."),
        new(InquirySource.PublicForm, InquiryNeeds.Laerlinge, "Vi har plads til en voksenlærling som tømrer. Hvordan gør vi?"),
        new(InquirySource.PublicForm, InquiryNeeds.Rekruttering, "Wir suchen zwei Elektriker mit deutschen Sprachkenntnissen.", InquiryLanguage.German),
        new(InquirySource.Mail, InquiryNeeds.Opkvalificering, "Vi vil gerne have truckkort til fire medarbejdere. Kan I hjælpe med kurser?"),
        new(InquirySource.Mail, InquiryNeeds.Fastholdelse, "Vi har brug for råd om, hvordan vi får en medarbejder godt tilbage."),
        new(InquirySource.Phone, InquiryNeeds.Ordninger, "Spørger, hvad der skal til for at få løntilskud."),
        new(InquirySource.WalkIn, InquiryNeeds.Andet, "Vil gerne have et besøg og høre, hvad kommunen kan tilbyde en ny virksomhed."),
    ];

    public static DemoInquiryWords Story(DemoDice draw) => draw.Of(Stories);
}
