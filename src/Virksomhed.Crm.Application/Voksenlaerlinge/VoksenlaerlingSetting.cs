using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>What decides about an agreement: the workplace, the trade and the rule of the day it starts.</summary>
internal sealed record VoksenlaerlingSetting(ProductionUnit Unit, Trade Trade, VoksenlaerlingRule Rule)
{
    /// <summary>Reads the setting. Ids of others' rows are not found.</summary>
    public static async Task<VoksenlaerlingSetting> Of(CrmDbContext db, VoksenlaerlingInput input, CancellationToken ct)
    {
        var unit = await db.ProductionUnits.AsNoTracking().SingleOrDefaultAsync(u => u.Id == input.ProductionUnitId, ct).OrNotFound();
        var trade = await db.Trades.AsNoTracking().SingleOrDefaultAsync(t => t.Id == input.TradeId, ct).OrNotFound();
        var rules = await db.VoksenlaerlingRules.AsNoTracking().ToListAsync(ct);

        return new(unit, trade, rules.RulesOn(input.StartsOn!.Value));
    }

    /// <summary>Refuses beside the field what the law refuses: a subsidy for a pupil with voksenelevløn.</summary>
    public void RequireLawful(VoksenlaerlingInput input)
    {
        if (Trade.MayHaveVoksenelevloen && input.HasVoksenelevloen is null)
        {
            throw Refused.At(nameof(input.HasVoksenelevloen), $"Svar på, om eleven har ret til voksenelevløn: det afgør, om der kan søges tilskud til faget {Trade.Name}.");
        }

        if (input.SeeksSubsidy && Rule.ShutsOut(Trade, input.HasVoksenelevloen))
        {
            throw Refused.At(nameof(input.SeeksSubsidy), $"Der gives ikke tilskud, når eleven har ret til voksenelevløn ({Rule.LegalBasis}). Fjern krydset; eleven tælles stadig med.");
        }
    }
}
