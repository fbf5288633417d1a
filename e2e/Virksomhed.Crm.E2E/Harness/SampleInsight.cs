using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Lifecycle;

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>Requests for insight in every state, also one that is over its time.</summary>
internal static class SampleInsight
{
    public static async Task AddAsync(CrmDbContext db, Employer employer, int administrator, TimeProvider clock)
    {
        var (today, person) = (clock.Today(), await db.ContactPersons.Where(p => p.EmployerId == employer.Id).Select(p => p.Id).FirstAsync());
        InsightRequest Asked(int? about, int daysAgo) => InsightRequest.Register(employer.MunicipalityCode, employer.Id, about, today.AddDays(-daysAgo), administrator, Guid.NewGuid(), today);

        var (answered, refused, longer) = (Asked(person, 90), Asked(null, 60), Asked(person, 5));
        answered.Answer(today.AddDays(-70), today);
        refused.Refuse(InsightRefusal.Exempt, today.AddDays(-55), today);
        longer.Extend(longer.DueOn.AddDays(20), InsightExtension.Complexity, today);
        db.InsightRequests.AddRange(Asked(person, 3), Asked(null, 40), answered, refused, longer);
        await db.SaveChangesAsync();
    }
}
