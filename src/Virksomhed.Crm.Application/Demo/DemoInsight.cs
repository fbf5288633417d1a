using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Lifecycle;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>Requests for insight of the demo world: some answered, some open.</summary>
internal sealed class DemoInsight(CrmDbContext db, DateOnly today)
{
    private const int Employers = 4;

    public async Task EnsureAsync(CancellationToken ct)
    {
        var administrator = await db.WithRole(db.Users, [Role.Administrator]).OrderBy(user => user.Id).Select(user => (int?)user.Id).FirstOrDefaultAsync(ct);

        if (administrator is null || await db.InsightRequests.AnyAsync(ct))
        {
            return;
        }

        var persons = await db.ContactPersons.Where(p => p.LeftOn == null).OrderBy(p => p.Id).Select(p => new { p.Id, p.EmployerId }).Take(Employers).ToListAsync(ct);

        foreach (var (person, number) in persons.Select((person, number) => (person, number)))
        {
            var asked = Asked(number % 2 == 0 ? person.Id : null, person.EmployerId, daysAgo: 4 + (number * 20));
            db.InsightRequests.Add(asked);

            if (number >= 2)
            {
                asked.Answer(asked.ReceivedOn.AddDays(5), today);
            }
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();

        InsightRequest Asked(int? person, int employer, int daysAgo) =>
            InsightRequest.Register(db.Tenant, employer, person, today.AddDays(-daysAgo), administrator.Value, Guid.NewGuid(), today);
    }
}
