using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>Everything that decides whether an agreement may be saved. Ids of others' rows are not found.</summary>
internal sealed class AgreementSetting(CrmDbContext db, AgreementInput input, AgreementPlace place, SchemeTerms? terms)
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public AgreementPlace Place => place;

    public static async Task<AgreementSetting> Of(CrmDbContext db, AgreementInput input, CancellationToken ct)
    {
        var place = await db.ProductionUnits
            .Where(u => u.Id == input.ProductionUnitId && u.EmployerId == input.EmployerId)
            .Select(u => new AgreementPlace(u.MunicipalityCode, u.EmployerId, u.Id))
            .SingleOrDefaultAsync(ct).OrNotFound();
        var scheme = await db.Schemes.AsNoTracking().Include(s => s.Terms).SingleOrDefaultAsync(s => s.Id == input.SchemeId && s.TakesAgreements, ct).OrNotFound();

        return new(db, input, place, scheme.Terms.On(input.StartsOn!.Value));
    }

    /// <summary>Refuses what cannot be an agreement at all; <paramref name="besides"/> is the one that is being put right.</summary>
    public async Task RequireAllowed(int besides, bool isNewCase, CancellationToken ct)
    {
        if (isNewCase && terms?.Status == SchemeStatus.Closed)
        {
            throw Refused.At(nameof(input.SchemeId), $"Ordningen er lukket for nye aftaler, der begynder den {terms.ValidFrom.ToString("d. MMMM yyyy", Danish)} eller senere.");
        }

        var number = Texts.Clean(input.VitasNumber);

        if (number is not null && await db.Agreements.AnyAsync(a => a.VitasNumber == number && a.Id != besides, ct))
        {
            throw Refused.At(nameof(input.VitasNumber), "Sagsnummeret står allerede på en anden aftale.");
        }

        if (input.ResponsibleId is { } responsible && !await db.ActiveStaff().AnyAsync(u => u.Id == responsible, ct))
        {
            throw Refused.At(nameof(input.ResponsibleId), "Vælg en kollega på listen.");
        }
    }

    /// <summary>
    /// Warns when the ratio rule leaves no place: the form comes back and asks why. With a reason it is saved all the same. Answers with
    /// the reason to keep; null where there was a place.
    /// </summary>
    public async Task<string?> RequirePlace(int besides, CancellationToken ct)
    {
        if (terms?.Ratio != RatioCounting.Counted)
        {
            return null;
        }

        var asked = new RatioQuestion(place.EmployerId, input.StartsOn!.Value, input.EndsOn) { UnitId = place.ProductionUnitId, Besides = besides };
        var ratio = (await RatioReader.Of(db, await RatioBook.ReadAsync(db, ct), asked, ct)).Single();
        var standing = input.Employees is { } told ? ratio.Standing with { Employees = told } : ratio.Standing;

        return standing.Allows(1) ? null
            : Texts.Clean(input.RatioReason)
            ?? throw Refused.At(nameof(input.RatioReason), $"Rimelighedskravet giver {Places(standing.Places)}, og {standing.Counted} er optaget i perioden. Skriv hvorfor, hvis aftalen skal laves alligevel.");
    }

    /// <summary>Keeps what the employer said of its staff, when it is something new.</summary>
    public async Task RememberStaff(DateOnly today, CancellationToken ct)
    {
        if (input.Employees is not { } employees)
        {
            return;
        }

        var unit = (await db.RatioRules.AsNoTracking().ToListAsync(ct)).RulesOn(input.StartsOn!.Value).CountingUnit;
        var known = await StaffReader.WorkplacesOf(db, place.EmployerId, place.ProductionUnitId, unit, 1).SingleAsync(ct);

        if (known.Told != employees)
        {
            db.StaffCounts.Add(StaffCount.Of(place, today, employees, unit, db.UserId));
        }
    }

    private static string Places(int places) => places == 1 ? "1 plads" : $"{places} pladser";
}
