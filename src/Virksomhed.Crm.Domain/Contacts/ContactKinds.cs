using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Contacts;

/// <summary>How a contact took place.</summary>
public enum ContactForm
{
    [Display(Name = "Besøg")] Visit,
    [Display(Name = "Video")] Video,
    [Display(Name = "Telefon")] Phone,
    [Display(Name = "Mail")] Mail,
    [Display(Name = "Arrangement")] Event,
}

/// <summary>Who took the initiative.</summary>
public enum ContactDirection
{
    [Display(Name = "Vi kontaktede dem")] FromUs,
    [Display(Name = "De kontaktede os")] FromThem,
}

/// <summary>What a contact was about; several may apply (Aabenraas beskæftigelsesplan 2022 names them one by one).</summary>
[Flags]
public enum Purposes
{
    None = 0,
    [Display(Name = "Rekruttering")] Rekruttering = 1,
    [Display(Name = "Fastholdelse")] Fastholdelse = 2,
    [Display(Name = "Praktik og løntilskud")] PraktikLoentilskud = 4,
    [Display(Name = "Opkvalificering")] Opkvalificering = 8,
    [Display(Name = "Voksenlærling")] Voksenlaerling = 16,
    [Display(Name = "CSR")] Csr = 32,
    [Display(Name = "Fritidsjob")] Fritidsjob = 64,
    [Display(Name = "Portefølje")] Portefoelje = 128,
    [Display(Name = "Kendskab")] Kendskab = 256,
}

/// <summary>Why a reklamebeskyttet employer may be contacted all the same (CVR-loven § 19: specific legal authority or consent).</summary>
public enum ContactBasis
{
    [Display(Name = "Virksomheden henvendte sig")] TheyAsked,
    [Display(Name = "Løbende aftale eller sag")] RunningAgreement,
    [Display(Name = "Samtykke (dato og person)")] Consent,
    [Display(Name = "Lovhjemmel")] LegalBasis,
}
