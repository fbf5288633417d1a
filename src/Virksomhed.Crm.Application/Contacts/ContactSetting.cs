using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Municipalities;

namespace Virksomhed.Crm.Application.Contacts;

/// <summary>Everything that decides whether a contact may be saved, read at once.</summary>
internal sealed record ContactSetting(ContactPlace Place, bool AnotherCountedThatDay, int KnownPersons, int KnownColleagues, bool PartnerIsKnown, PortfolioLevel Level, Municipality Municipality)
{
    /// <summary>Reads the setting of a contact; <paramref name="besides"/> is the contact that is being put right. Ids of others' rows are not found.</summary>
    public static Task<ContactSetting> Of(CrmDbContext db, ContactInput input, int besides, CancellationToken ct) => db.ProductionUnits
        .Where(unit => unit.Id == input.ProductionUnitId)
        .Select(unit => new ContactSetting(
            new ContactPlace(unit.MunicipalityCode, unit.EmployerId, unit.Id, unit.IsProtected || unit.Employer.IsProtected),
            db.Contacts.Any(c => c.ProductionUnitId == unit.Id && c.CountedDay == input.HeldOn && c.Id != besides),
            db.ContactPersons.Count(p => p.EmployerId == unit.EmployerId && input.ContactPersonIds.Contains(p.Id)),
            db.Users.Count(u => u.EmployerId == null && input.ColleagueIds.Contains(u.Id)),
            input.PartnerId == null || db.Partners.Any(p => p.Id == input.PartnerId),
            unit.Employer.Level,
            db.Municipalities.Single(m => m.Code == unit.MunicipalityCode)))
        .AsNoTracking()
        .SingleOrDefaultAsync(ct)
        .OrNotFound();

    public int ContactsPerYear => Municipality.ContactsPerYear(Level);

    /// <summary>Refuses people and partners that are not this employer's or this municipality's: the form cannot send them, a forged one can.</summary>
    public void RequireKnown(ContactInput input)
    {
        Rule.Require(KnownPersons == input.ContactPersonIds.Distinct().Count(), "En af kontaktpersonerne hører ikke til virksomheden.");
        Rule.Require(KnownColleagues == input.ColleagueIds.Distinct().Count(), "En af kollegerne findes ikke i kommunen.");
        Rule.Require(PartnerIsKnown, "Partneren findes ikke i kommunen.");
    }
}
