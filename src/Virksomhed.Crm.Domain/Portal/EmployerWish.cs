using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Portal;

/// <summary>How often an employer would like to hear from the municipality.</summary>
public enum ContactWish
{
    [Display(Name = "Som I plejer")] AsNow,
    [Display(Name = "Kun når vi selv spørger")] OnlyWhenAsked,
    [Display(Name = "En gang om året")] Yearly,
    [Display(Name = "Et par gange om året")] HalfYearly,
    [Display(Name = "Hvert kvartal eller oftere")] Quarterly,
}

/// <summary>What an employer itself wishes of the contact, as one of its users last said in the portal.</summary>
public sealed class EmployerWish : ITenantOwned, IVersioned
{
    public const int TextMaxLength = 500;

    private EmployerWish() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int EmployerId { get; private set; }
    public ContactWish HowOften { get; private set; }

    /// <summary>Consent to be told of offers and events without having asked (markedsføringsloven § 10, and CVR-loven § 19 for those who are reklamebeskyttet).</summary>
    public bool Consents { get; private set; }

    public DateTime? ConsentedAt { get; private set; }

    /// <summary>Anything else, in the employer's words: whom to call, and when it suits.</summary>
    public string? Text { get; private set; }

    public int ChangedById { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public Guid Version { get; private set; }

    public static EmployerWish Of(int municipalityCode, int employerId) => new() { MunicipalityCode = municipalityCode, EmployerId = employerId };

    public void Say(ContactWish howOften, bool consents, string? text, int byId, DateTime now)
    {
        ConsentedAt = consents ? ConsentedAt ?? now : null;
        (HowOften, Consents, Text, ChangedById, ChangedAt) = (howOften, consents, text, byId, now);
    }
}
