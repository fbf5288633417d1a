using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.IntegrationTests.Agreements;

/// <summary>Arranges agreements in the test world.</summary>
internal static class AgreementWorld
{
    public static Task<int> SchemeId(this CrmApp app, string code) => app.Database(db => db.Schemes.Where(s => s.Code == code).Select(s => s.Id).SingleAsync());

    /// <summary>Puts an agreement into the database without any rule being asked.</summary>
    public static async Task<int> AddAgreement(this CrmApp app, string employer, string scheme, DateOnly starts, DateOnly? ends, Action<Agreement>? then = null, string? vitas = null)
    {
        var (employerId, schemeId, me) = (await app.EmployerId(employer), await app.SchemeId(scheme), await app.UserId(Domain.Users.Role.Konsulent));

        return await app.Database(async db =>
        {
            var unit = await db.ProductionUnits.Where(u => u.EmployerId == employerId).Select(u => u.Id).FirstAsync();
            var agreement = Agreement.Record(
                new(TestWorld.Aabenraa, employerId, unit), schemeId, me, new() { StartsOn = starts, EndsOn = ends, HoursAWeek = 20, VitasNumber = vitas }, Guid.NewGuid(), app.Clock.GetUtcNow().UtcDateTime);
            then?.Invoke(agreement);
            db.Agreements.Add(agreement);
            await db.SaveChangesAsync();

            return agreement.Id;
        });
    }
}
