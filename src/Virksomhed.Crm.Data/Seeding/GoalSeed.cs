using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Data.Seeding;

/// <summary>Gives a municipality the goals of its policy papers (seeds/goals.csv). A goal that it has already is left as it is.</summary>
public static class GoalSeed
{
    private const string ThisYear = "i år";

    private sealed record Line(int Municipality, string Text, string Indicator, string Unit, GoalDirection Direction, string Source, int Year, decimal? Target, string? Note);

    /// <summary>Adds the goals of the municipality that <paramref name="db"/> acts for, to be saved by the caller.</summary>
    public static async Task AddMissingAsync(CrmDbContext db, IEnumerable<string> lines, int thisYear, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var known = await db.Goals.Select(goal => new { goal.Indicator, goal.Source }).ToListAsync(ct);
        var missing = Read(lines, thisYear)
            .Where(line => line.Municipality == db.Tenant && !known.Exists(goal => goal.Indicator == line.Indicator && goal.Source == line.Source))
            .GroupBy(line => (line.Text, line.Indicator, line.Unit, line.Direction, line.Source));

        foreach (var targets in missing)
        {
            var (text, indicator, unit, direction, source) = targets.Key;
            var goal = Goal.Set(db.Tenant, text, indicator, unit, direction, source);

            foreach (var target in targets)
            {
                goal.Aim(target.Year, target.Target, target.Note);
            }

            db.Goals.Add(goal);
        }
    }

    private static IEnumerable<Line> Read(IEnumerable<string> lines, int thisYear) =>
        from line in lines.Skip(1)
        let cells = line.Split(';')
        where cells.Length == 9
        select new Line(
            Number(cells[0]), cells[1], cells[2], cells[3], Enum.Parse<GoalDirection>(cells[4]), cells[5],
            cells[6] == ThisYear ? thisYear : Number(cells[6]), cells[7].Length == 0 ? null : Number(cells[7]), cells[8].Length == 0 ? null : cells[8]);

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
