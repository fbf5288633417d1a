using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>The voksenlærlinge of the demo world: three years of agreements, with those that begin soon. A month always turns out the same.</summary>
internal sealed class DemoVoksenlaerlinge(CrmDbContext db, DemoTeam team, DateTime now)
{
    private const int YearsOfHistory = 3;
    private const int DaysAhead = 40;

    // Most educations begin after the summer and at New Year.
    private static readonly double[] Months = [1.7, 1.2, .8, .8, .6, .5, .3, 2.9, 1.3, .9, .6, .4];

    private readonly DateOnly _today = DanishTime.DayOf(now);
    private List<VoksenlaerlingRule> _rules = [];

    public async Task LiveAsync(double agreementsAYear, CancellationToken ct)
    {
        _rules = await db.VoksenlaerlingRules.AsNoTracking().ToListAsync(ct);
        var latest = await db.Voksenlaerlinge.MaxAsync(v => (DateOnly?)v.StartsOn, ct);
        await AgreeAsync(latest?.AddDays(1) ?? new DateOnly(_today.Year - YearsOfHistory, 1, 1), _today.AddDays(DaysAhead), agreementsAYear, ct);
        await SettleAsync(ct);
    }

    private async Task AgreeAsync(DateOnly from, DateOnly until, double aYear, CancellationToken ct)
    {
        var units = await db.ProductionUnits.AsNoTracking()
            .Where(u => u.CeasedOn == null && !u.IsProtected && !u.Employer.IsProtected && u.SizeFrom >= 5)
            .OrderBy(u => u.PNumber)
            .ToListAsync(ct);
        var trades = (await db.Trades.AsNoTracking().OrderBy(t => t.Name).ToListAsync(ct)).ToLookup(t => t.Sector);

        for (var month = new DateOnly(from.Year, from.Month, 1); month <= until; month = month.AddMonths(1))
        {
            var starts = Starts(month, aYear, units, trades).Where(agreed => agreed.StartsOn >= from && agreed.StartsOn <= until);
            db.Voksenlaerlinge.AddRange(starts);
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

#pragma warning disable CA5394 // Made-up data, made the same way each time: no secret is drawn here.
    private IEnumerable<Voksenlaerling> Starts(DateOnly month, double aYear, List<ProductionUnit> units, ILookup<TradeSector, Trade> trades)
    {
        var draw = new Random((db.Tenant * 397) ^ ((month.Year * 12) + month.Month));
        var expected = aYear / 12 * Months[month.Month - 1] * (1 + ((month.Year % 3) * .07));

        for (var n = (int)(expected + draw.NextDouble()); n > 0; n--)
        {
            var sector = draw.NextDouble() switch { < .36 => TradeSector.Sosu, < .74 => TradeSector.Byggeri, _ => TradeSector.Other };
            var trade = Of(draw, [.. trades[sector]]);
            var fits = units.FindAll(u => sector == TradeSector.Other ? u.Sector is not (Sector.Sosu or Sector.Byggeri) : u.Sector == (sector == TradeSector.Sosu ? Sector.Sosu : Sector.Byggeri));
            var agreed = Agree(draw, month, Of(draw, fits.Count > 0 ? fits : units), trade);
            agreed.Plan(Periods(agreed.StartsOn, agreed.EndsOn));

            yield return agreed;
        }
    }

    private Voksenlaerling Agree(Random draw, DateOnly month, ProductionUnit unit, Trade trade)
    {
        var startsOn = month.AddDays(draw.NextDouble() < .5 ? 0 : draw.Next(28));
        var length = trade.Sector switch { TradeSector.Sosu => draw.Next(14, 34), TradeSector.Byggeri => draw.Next(34, 48), _ => draw.Next(24, 42) };
        var content = new VoksenlaerlingContent
        {
            StartsOn = startsOn,
            EndsOn = startsOn.AddMonths(length).AddDays(-1),
            WayIn = draw.NextDouble() < .45 ? WayIn.Unemployment : WayIn.EmployedUnskilled,
            HasVoksenelevloen = trade.MayHaveVoksenelevloen ? true : null,
            SeeksSubsidy = !trade.MayHaveVoksenelevloen && draw.NextDouble() < .85,
            Reference = draw.NextDouble() < .4 ? $"VL-{startsOn.Year}-{draw.Next(100, 999)}" : null,
        };
        var registered = startsOn.AddDays(-14) is var before && before < _today ? before : _today;

        return Voksenlaerling.Agree(unit, team.Somebody(draw.NextDouble()), trade, content, _rules.RulesOn(startsOn), registered.ToDateTime(new TimeOnly(9, 30), DateTimeKind.Utc));
    }

    /// <summary>Time goes by: applications are sent, some agreements are broken off, and the others are completed.</summary>
    private async Task SettleAsync(CancellationToken ct)
    {
        var open = await db.Voksenlaerlinge.Where(v => v.Outcome == null && v.StartsOn <= _today).ToListAsync(ct);
        var units = await db.ProductionUnits.AsNoTracking().Where(u => db.Voksenlaerlinge.Any(v => v.ProductionUnitId == u.Id && v.Outcome == null)).ToDictionaryAsync(u => u.Id, ct);
        var trades = await db.Trades.AsNoTracking().ToDictionaryAsync(t => t.Id, ct);

        foreach (var agreed in open)
        {
            var draw = new Random((agreed.StartsOn.DayNumber * 31) ^ agreed.ProductionUnitId);
            DemoApprenticeFate.Apply(draw, agreed, units[agreed.ProductionUnitId], trades[agreed.TradeId], _rules, _today);
            DemoApprenticeFate.End(draw, agreed, _today);
        }

        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private static T Of<T>(Random draw, List<T> choices) => choices[draw.Next(choices.Count)];
#pragma warning restore CA5394

    private static IEnumerable<ApprenticePeriod> Periods(DateOnly from, DateOnly until)
    {
        var kind = PeriodKind.School;

        for (var day = from; day <= until; kind = kind == PeriodKind.School ? PeriodKind.Training : PeriodKind.School)
        {
            var last = day.AddDays((kind == PeriodKind.School ? 70 : 210) - 1) is var end && end < until ? end : until;
            yield return new ApprenticePeriod(kind, day, last);
            day = last.AddDays(1);
        }
    }
}
