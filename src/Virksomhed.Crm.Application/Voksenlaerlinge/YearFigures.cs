using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>A year's numbers beside last year's. New ones are counted on the day they start.</summary>
public sealed record YearFigure(int New, int NewAtThisTimeLastYear, int NewLastYear, int Running, int Completed, int BrokenOff)
{
    public int Difference => New - NewAtThisTimeLastYear;

    public static YearFigure Sum(IEnumerable<YearFigure> parts) => parts.Aggregate(new YearFigure(0, 0, 0, 0, 0, 0), (sum, part) => new(
        sum.New + part.New, sum.NewAtThisTimeLastYear + part.NewAtThisTimeLastYear, sum.NewLastYear + part.NewLastYear,
        sum.Running + part.Running, sum.Completed + part.Completed, sum.BrokenOff + part.BrokenOff));
}

public sealed record TradeFigure(int TradeId, string Trade, TradeSector Sector, YearFigure Figure);

/// <summary>The year so far against the same day last year and last year as a whole, by trade and sector.</summary>
public sealed record YearFigures(IReadOnlyList<TradeFigure> Trades)
{
    public YearFigure Whole => YearFigure.Sum(Trades.Select(trade => trade.Figure));

    public YearFigure Of(TradeSector sector) => YearFigure.Sum(Trades.Where(trade => trade.Sector == sector).Select(trade => trade.Figure));

    public static async Task<YearFigures> ReadAsync(CrmDbContext db, DateOnly today, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (newYear, before, sameDay) = (new DateOnly(today.Year, 1, 1), new DateOnly(today.Year - 1, 1, 1), today.AddYears(-1));
        var counts = await db.Voksenlaerlinge
            .GroupBy(v => v.TradeId)
            .Select(same => new
            {
                TradeId = same.Key,
                Figure = new YearFigure(
                    same.Count(v => v.StartsOn >= newYear && v.StartsOn <= today),
                    same.Count(v => v.StartsOn >= before && v.StartsOn <= sameDay),
                    same.Count(v => v.StartsOn >= before && v.StartsOn < newYear),
                    same.Count(v => v.Outcome == null && v.StartsOn <= today && v.EndsOn >= today),
                    same.Count(v => v.Outcome == VoksenlaerlingOutcome.Completed && v.OutcomeOn >= newYear),
                    same.Count(v => v.Outcome == VoksenlaerlingOutcome.BrokenOff && v.OutcomeOn >= newYear)),
            })
            .ToListAsync(ct);
        var trades = (await db.Trades.AsNoTracking().ToListAsync(ct)).InOrder();

        return new([.. trades.Join(counts, t => t.Id, c => c.TradeId, (t, c) => new TradeFigure(t.Id, t.Name, t.Sector, c.Figure))]);
    }
}
