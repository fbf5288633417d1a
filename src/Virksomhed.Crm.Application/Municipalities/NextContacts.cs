using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Municipalities;

namespace Virksomhed.Crm.Application.Municipalities;

/// <summary>
/// Moves every employer's next contact to what the municipality now promises: <see cref="PortfolioRules.NextDue"/> for all rows of a level at
/// once, past the change tracker, because a municipality has thousands.
/// </summary>
internal static class NextContacts
{
    public static async Task FindAnew(CrmDbContext db, Municipality municipality, DateOnly today, CancellationToken ct)
    {
        foreach (var level in Enum.GetValues<PortfolioLevel>())
        {
            var perYear = municipality.ContactsPerYear(level);
            var employers = db.Employers.Where(e => e.Level == level);

            if (perYear == 0)
            {
                await employers.ExecuteUpdateAsync(set => set.SetProperty(e => e.NextContactOn, (DateOnly?)null), ct);
                continue;
            }

            var days = PortfolioRules.DaysBetween(perYear);
            await employers.Where(e => e.LatestContactOn != null)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.NextContactOn, e => e.LatestContactOn!.Value.AddDays(days)), ct);
            await employers.Where(e => e.LatestContactOn == null && e.NextContactOn == null)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.NextContactOn, today), ct);
        }
    }
}
