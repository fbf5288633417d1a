using System.Text;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.IntegrationTests;

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>Agreements of every kind and phase, and a file of them that waits for its columns.</summary>
internal static class SampleAgreements
{
    private const int Agreements = 60;

    public static async Task AddAsync(CrmDbContext db, List<Employer> employers, int consultant, TimeProvider clock)
    {
        var schemes = await db.Schemes.Where(s => s.TakesAgreements).OrderBy(s => s.Code).Select(s => s.Id).ToListAsync();
        var today = clock.Today();

        for (var i = 0; i < Agreements; i++)
        {
            var employer = employers[i % 3 == 0 ? 0 : i];
            var agreement = Agreement.Record(new(TestWorld.Aabenraa, employer.Id, employer.ProductionUnits[0].Id), schemes[i % schemes.Count], consultant, new()
            {
                StartsOn = today.AddDays((i * 5) - 200),
                EndsOn = i % 7 == 0 ? null : today.AddDays((i * 5) - 100),
                HoursAWeek = 7.5m + (i % 5),
                Field = "Køkken og kantine",
                VitasNumber = $"V-2026-{i:0000}",
                VitasLink = "https://vitas.bm.dk/",
                OwnReference = $"sag {i}",
            }, Guid.NewGuid(), clock.UtcNow());
            agreement.Override(i % 9 == 0 ? "En praktikant stopper i morgen, og virksomheden venter flere ansatte." : null);
            db.Agreements.Add(agreement);
        }

        var import = AgreementImport.Receive(TestWorld.Aabenraa, consultant, "aftaler fra fagsystemet.csv", clock.UtcNow());
        db.AgreementImports.Add(import);
        await db.SaveChangesAsync();
        db.AgreementImportFiles.Add(AgreementImportFile.Of(import, Encoding.UTF8.GetBytes("P-nummer;Ordning;Start;Slut\n1999000580;Fleksjob;01-01-2026;\n")));
        await db.SaveChangesAsync();
    }
}
