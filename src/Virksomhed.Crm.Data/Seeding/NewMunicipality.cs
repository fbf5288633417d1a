using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Municipalities;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Surveys;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Data.Seeding;

/// <summary>What a municipality begins with: itself, the proposed rules, the branches with their sectors and the trades.</summary>
/// <summary>What a municipality begins with: itself, the proposed rules, the branches with their sectors and the catalogue of schemes.</summary>
public static class NewMunicipality
{
    /// <summary>The proposed visit rule holds for all contacts from before the system, too.</summary>
    private static readonly DateOnly RuleFrom = new(2019, 1, 1);

    /// <summary>Makes the municipality unless it is there, gives it what it lacks of the catalogue, and acts for it from then on.</summary>
    public static async Task EnsureAsync(CrmDbContext db, int code, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        await Roles.EnsureAsync(db, ct);
        db.ActFor(code, null);

        if (!await db.Municipalities.AnyAsync(m => m.Code == code, ct))
        {
            Found(db, code);
            await db.SaveChangesAsync(ct);
        }

        await SchemeSeed.AddMissingAsync(db, ct);
        await GoalSeed.AddMissingAsync(db, SeedFiles.Goals(), ct);
        await db.SaveChangesAsync(ct);
    }

    private static void Found(CrmDbContext db, int code)
    {
        var row = SeedFiles.Municipalities().SingleOrDefault(m => m.Code == code);
        Rule.Require(row is not null, $"Der er ingen kommune med koden {code}.");
        db.Municipalities.Add(Municipality.Join(code, row!.Name, row.EntrancePhone, row.Partnership));
        db.VisitRules.Add(VisitRule.Default(code, RuleFrom));
        db.ResponseRules.Add(ResponseRule.Default(code, RuleFrom));
        db.SurveyRules.Add(SurveyRule.Default(code, RuleFrom));
        db.Branches.AddRange(SeedFiles.Branches().Select(branch => Branch.Of(code, Edition(branch.Version), branch.Code, branch.Title, Sector(branch.Sector))));
        AddVoksenlaerlinge(db, code);
        CsrSeed.Add(db, code);
        MilestoneSeed.Add(db, code);
        ExternalFigureSeed.Add(db, code, DateTime.UtcNow);
    }

    /// <summary>The trades and the terms of the subsidy, of which nobody in the municipality has confirmed any yet.</summary>
    public static void AddVoksenlaerlinge(CrmDbContext db, int code)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.Trades.AddRange(SeedFiles.Trades().Select(row => Trade.Add(code, row.Name, row.Education, Enum.Parse<TradeSector>(row.Sector, ignoreCase: true), row.MayHaveVoksenelevloen)));
        db.VoksenlaerlingRules.AddRange(SeedFiles.VoksenlaerlingRules().Select(row => VoksenlaerlingRule.Of(code, Terms(row), row.Source)));
    }

    private static VoksenlaerlingTerms Terms(VoksenlaerlingRuleRow row) => new()
    {
        ValidFrom = row.ValidFrom,
        MinimumAge = row.MinimumAge,
        ApplicationMonths = row.ApplicationMonths,
        UnemployedRate = row.UnemployedRate,
        UnskilledRate = row.UnskilledRate,
        UnskilledMonths = row.UnskilledMonths,
        VoksenelevloenShutsOut = row.VoksenelevloenShutsOut,
        LegalBasis = row.LegalBasis,
    };

    private static BranchVersion Edition(string version) => Enum.Parse<BranchVersion>(version, ignoreCase: true);

    private static Sector? Sector(string? name) =>
        name is null ? null : Enum.Parse<Sector>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
