using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Contacts;

/// <summary>Why a contact does not count as a visit.</summary>
public enum NotCounted
{
    [Display(Name = "Kun et møde, fysisk eller på video, tæller som besøg.")] WrongForm,
    [Display(Name = "Et besøg skal være med en navngiven kontaktperson.")] NoContactPerson,
    [Display(Name = "Der er allerede talt et besøg på P-enheden den dag.")] AlreadyCountedThatDay,
    [Display(Name = "Mødet var kortere, end reglen kræver.")] TooShort,
    [Display(Name = "Mødet er registreret for sent til at tælle.")] RegisteredTooLate,
}

/// <summary>What the visit rule looks at in a contact.</summary>
public sealed record VisitFacts(ContactForm Form, int ContactPersonsMet, int? Minutes, DateOnly HeldOn, DateOnly RegisteredOn, bool AnotherCountedThatDay);

/// <summary>
/// Which contacts count as visits (besøg), by municipality and from a date. No policy paper defines a visit, while the goal of 2.000, 2.300
/// and 2.500 a year (Sønderborgs beskæftigelsespolitik 2019-2022) is counted in them: so the municipality sets the rule, with its source.
/// </summary>
public sealed class VisitRule : ITenantOwned, IVersioned
{
    public const int SourceMaxLength = 300;
    public const int VerifiedByMaxLength = 100;

    private VisitRule() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public bool VideoCounts { get; private set; } = true;
    public bool NeedsContactPerson { get; private set; } = true;
    public bool OncePerUnitAndDay { get; private set; } = true;

    /// <summary>The shortest meeting that counts; null when the length does not matter.</summary>
    public int? MinimumMinutes { get; private set; }

    /// <summary>Within how many days the meeting must be registered; null when it does not matter.</summary>
    public int? RegisteredWithinDays { get; private set; }

    public string Source { get; private set; } = "";

    /// <summary>Who confirmed the rule; null while it is the system's own proposal.</summary>
    public string? VerifiedBy { get; private set; }

    public DateOnly? VerifiedOn { get; private set; }
    public Guid Version { get; private set; }

    /// <summary>The default: a physical or video meeting with a named contact person, at most one per P-unit and day.</summary>
    public static VisitRule Default(int municipalityCode, DateOnly validFrom) =>
        new() { MunicipalityCode = municipalityCode, ValidFrom = validFrom, Source = "Systemets forslag; ingen plan definerer et besøg" };

    public void Change(DateOnly validFrom, bool videoCounts, bool needsContactPerson, bool oncePerUnitAndDay, int? minimumMinutes, int? registeredWithinDays) =>
        (ValidFrom, VideoCounts, NeedsContactPerson, OncePerUnitAndDay, MinimumMinutes, RegisteredWithinDays) =
        (validFrom, videoCounts, needsContactPerson, oncePerUnitAndDay, minimumMinutes, registeredWithinDays);

    public void Verify(string source, string? verifiedBy, DateOnly? verifiedOn) =>
        (Source, VerifiedBy, VerifiedOn) = (source, verifiedBy, verifiedOn);

    /// <summary>Null when the contact counts as a visit, else the first reason why it does not.</summary>
    public NotCounted? Decide(VisitFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);

        return facts switch
        {
            { Form: not (ContactForm.Visit or ContactForm.Video) } => NotCounted.WrongForm,
            { Form: ContactForm.Video } when !VideoCounts => NotCounted.WrongForm,
            { ContactPersonsMet: 0 } when NeedsContactPerson => NotCounted.NoContactPerson,
            _ when MinimumMinutes is { } shortest && (facts.Minutes ?? 0) < shortest => NotCounted.TooShort,
            _ when RegisteredWithinDays is { } days && facts.RegisteredOn > facts.HeldOn.AddDays(days) => NotCounted.RegisteredTooLate,
            { AnotherCountedThatDay: true } when OncePerUnitAndDay => NotCounted.AlreadyCountedThatDay,
            _ => null,
        };
    }
}

public static class VisitRules
{
    /// <summary>The rule in force on a day: the latest that had begun. Before the first rule, the first one holds.</summary>
    public static VisitRule RulesOn(this IEnumerable<VisitRule> rules, DateOnly date)
    {
        var ordered = rules.OrderBy(rule => rule.ValidFrom).ToList();
        Rule.Require(ordered.Count > 0, "Kommunen mangler en besøgsregel. En administrator kan sætte den under Kommune.");

        return ordered.LastOrDefault(rule => rule.ValidFrom <= date) ?? ordered[0];
    }
}
