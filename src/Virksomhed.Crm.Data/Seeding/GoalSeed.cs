using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Data.Seeding;

/// <summary>
/// Gives a municipality the goals and numbers of its policy papers (seeds/goals.csv), and those of the whole country beside them. What it has already is
/// left as it is, since its manager may have changed it.
/// </summary>
public static class GoalSeed
{
    /// <summary>Adds what the municipality that <paramref name="db"/> acts for lacks, to be saved by the caller.</summary>
    public static async Task AddMissingAsync(CrmDbContext db, IReadOnlyCollection<GoalSeedRow> rows, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var known = (await db.Goals.Where(goal => goal.Reference != null).Select(goal => goal.Reference!).Distinct().ToListAsync(ct)).ToHashSet();
        var figures = await db.ExternalIndicators.Select(figure => new { figure.Key, figure.Id }).ToDictionaryAsync(figure => figure.Key, figure => figure.Id, ct);
        var missing = rows
            .Where(row => (row.Municipality == db.Tenant || row.Municipality == 0) && !known.Contains(row.Reference))
            .GroupBy(row => (row.Municipality, row.Reference, row.Content.Text, row.Content.Measure, row.Content.Unit, row.Content.Kind));

        db.Goals.AddRange(missing.Select(lines => Goal(db.Tenant, [.. lines], figures)));
    }

    private static Goal Goal(int municipality, IReadOnlyList<GoalSeedRow> lines, Dictionary<string, int> figures)
    {
        var first = lines[0];
        var content = first.Content with { ExternalIndicatorId = Find(first.External), BenchmarkId = Find(lines.FirstOrDefault(line => line.Benchmark is not null)?.Benchmark) };
        var goal = Domain.Goals.Goal.Set(municipality, content, first.Reference, first.Topic);

        foreach (var line in lines)
        {
            if (line.Aim is { } aim && line.Year is { } year)
            {
                goal.Aim(year, aim);
            }

            if (line.Actual is not null)
            {
                goal.Publish(line.Year, line.ActualNumber, line.ActualNumber is null ? line.Actual : null, line.Content.Source, line.Note);
            }
        }

        return goal;

        int? Find(string? key) => key is not null && figures.TryGetValue(key, out var id) ? id : null;
    }
}
