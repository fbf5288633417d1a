using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.Audit;
using Virksomhed.Crm.Domain.Audit;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Audit;

/// <summary>What the log holds after something was done.</summary>
internal static class AuditedApp
{
    private const string Marker = "Mærke";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The entries that an action left in Aabenraa, once all of them are written.</summary>
    public static async Task<List<AuditEntry>> EntriesOf(this CrmApp app, Func<Task> act)
    {
        var before = await app.Settled();
        await act();
        var after = await app.Settled();

        return await app.Database(db => db.AuditEntries.Where(e => e.Id > before && e.Id < after && e.Action != Marker).OrderBy(e => e.Id).ToListAsync(Ct));
    }

    /// <summary>The queue is written in order, so everything logged earlier stands there when a marker does.</summary>
    private static async Task<long> Settled(this CrmApp app)
    {
        var number = Random.Shared.Next();
        await app.Services.GetRequiredService<AuditLog>().AddAsync(TestWorld.Aabenraa, null, Marker, Marker, number);

        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (await app.Database(db => db.AuditEntries.Where(e => e.Action == Marker && e.SubjectId == number).Select(e => (long?)e.Id).SingleOrDefaultAsync(Ct)) is { } id)
            {
                return id;
            }

            await Task.Delay(50, Ct);
        }

        throw new TimeoutException("The audit log was not written.");
    }
}
