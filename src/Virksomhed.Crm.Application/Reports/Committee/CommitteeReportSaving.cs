using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Reports;

namespace Virksomhed.Crm.Application.Reports.Committee;

/// <summary>Saves a step that a manager took on what was on the screen: when a colleague has changed it since, it must be read again first.</summary>
internal static class CommitteeReportSaving
{
    private const string Changed = "En kollega har ændret rapporten, siden du åbnede den. Læs den igennem, og prøv igen.";

    public static async Task<CommitteeReport> FindSeenAsync(this CrmDbContext db, int id, Guid version, CancellationToken ct)
    {
        var report = await db.CommitteeReports.SingleOrDefaultAsync(r => r.Id == id, ct).OrNotFound();
        Rule.Require(report.Version == version, Changed);

        return report;
    }

    public static async Task SaveSeenAsync(this CrmDbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBrokenException(Changed);
        }
    }
}
