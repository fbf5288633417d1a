using System.ComponentModel.DataAnnotations;
using Virksomhed.Crm.Domain.Municipalities;

namespace Virksomhed.Crm.Domain.Employers;

/// <summary>How close the municipality works with an employer, and so how often it promises to be in touch.</summary>
public enum PortfolioLevel
{
    [Display(Name = "Passiv")] Passive,
    [Display(Name = "Kontakt")] Contact,
    [Display(Name = "Samarbejde")] Cooperation,
    [Display(Name = "Partnerskab")] Partnership,
}

/// <summary>When the next contact of a portfolio level is due; how many a year is the municipality's setting.</summary>
public static class PortfolioRules
{
    public static int ContactsPerYear(this Municipality municipality, PortfolioLevel level)
    {
        ArgumentNullException.ThrowIfNull(municipality);

        return level switch
        {
            PortfolioLevel.Partnership => municipality.PartnershipContactsPerYear,
            PortfolioLevel.Cooperation => municipality.CooperationContactsPerYear,
            PortfolioLevel.Contact => municipality.ContactContactsPerYear,
            _ => municipality.PassiveContactsPerYear,
        };
    }

    /// <summary>The days between two contacts when so many a year are promised.</summary>
    public static int DaysBetween(int contactsPerYear) => 365 / contactsPerYear;

    /// <summary>The day on which the next contact is due: a year divided by the promised contacts after the latest one; null when none is promised.</summary>
    public static DateOnly? NextDue(int contactsPerYear, DateOnly? latest, DateOnly since) =>
        contactsPerYear == 0 ? null : latest is { } day ? day.AddDays(DaysBetween(contactsPerYear)) : since;
}
