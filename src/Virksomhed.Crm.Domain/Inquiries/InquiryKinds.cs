using System.ComponentModel.DataAnnotations;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Domain.Inquiries;

/// <summary>The way in which an employer came to us.</summary>
public enum InquirySource
{
    [Display(Name = "Telefon")] Phone,
    [Display(Name = "Mail")] Mail,
    [Display(Name = "Portal")] Portal,
    [Display(Name = "Formular på nettet")] PublicForm,
    [Display(Name = "Personligt fremmøde")] WalkIn,
}

/// <summary>What an employer needs; several may apply.</summary>
[Flags]
public enum InquiryNeeds
{
    None = 0,
    [Display(Name = "Rekruttering")] Rekruttering = 1,
    [Display(Name = "Fastholdelse")] Fastholdelse = 2,
    [Display(Name = "Opkvalificering")] Opkvalificering = 4,
    [Display(Name = "Lærlinge")] Laerlinge = 8,
    [Display(Name = "Støtteordninger")] Ordninger = 16,
    [Display(Name = "Andet")] Andet = 32,
}

/// <summary>How far an inquiry has come, in the words that the employer follows it by.</summary>
public enum InquiryState
{
    [Display(Name = "Modtaget")] Received,
    [Display(Name = "Hos en konsulent")] WithConsultant,
    [Display(Name = "Besvaret")] Answered,
    [Display(Name = "Afsluttet")] Closed,
}

/// <summary>Why an inquiry is closed.</summary>
public enum InquiryOutcome
{
    [Display(Name = "Virksomheden er hjulpet")] Helped,
    [Display(Name = "Henvist til en anden myndighed")] PassedOn,
    [Display(Name = "Vi kunne ikke få fat i virksomheden")] Unreachable,
    [Display(Name = "Samme henvendelse er modtaget før")] Duplicate,
    [Display(Name = "Ikke en henvendelse")] Junk,
}

/// <summary>The language that an employer wrote in.</summary>
public enum InquiryLanguage
{
    [Display(Name = "Dansk")] Danish,
    [Display(Name = "Tysk")] German,
    [Display(Name = "Engelsk")] English,
}

/// <summary>What has happened to an inquiry.</summary>
public enum InquiryEvent
{
    [Display(Name = "Modtaget")] Received,
    [Display(Name = "Taget")] Taken,
    [Display(Name = "Givet videre")] HandedOver,
    [Display(Name = "Besvaret")] Answered,
    [Display(Name = "Koblet til virksomhed")] Linked,
    [Display(Name = "Afsluttet")] Closed,
    [Display(Name = "Genåbnet")] Reopened,
}

public static class InquiryKinds
{
    /// <summary>Outcomes that take an inquiry out of the figures, since nobody was waiting for an answer.</summary>
    public static readonly InquiryOutcome[] Uncounted = [InquiryOutcome.Duplicate, InquiryOutcome.Junk];

    /// <summary>What the contact is about that answers such needs.</summary>
    public static Purposes ToPurposes(this InquiryNeeds needs) =>
        Enum.GetValues<InquiryNeeds>().Where(need => need != InquiryNeeds.None && needs.HasFlag(need)).Aggregate(Contacts.Purposes.None, (all, need) => all | Purpose(need));

    private static Purposes Purpose(InquiryNeeds need) => need switch
    {
        InquiryNeeds.Rekruttering => Contacts.Purposes.Rekruttering,
        InquiryNeeds.Fastholdelse => Contacts.Purposes.Fastholdelse,
        InquiryNeeds.Opkvalificering => Contacts.Purposes.Opkvalificering,
        InquiryNeeds.Laerlinge => Contacts.Purposes.Voksenlaerling,
        InquiryNeeds.Ordninger => Contacts.Purposes.PraktikLoentilskud,
        _ => Contacts.Purposes.Kendskab,
    };
}
