using System.Diagnostics;
using System.Globalization;
using System.Text;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.Agreements;
using Virksomhed.Crm.Application.Employers.Cvr;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>
/// Takes files of agreements into a municipality as an administrator does: received, columns chosen with a preview, run. The first time, again
/// when nothing is new, and file upon file until there are as many as a large municipality keeps.
/// </summary>
internal static class AgreementRun
{
    private const int Employers = 4_000;
    private const int RefusedEvery = 50;
    private const string Headings = "P-nummer;Ordning;Start;Slut;Timer;VITAS;Fagområde";

    public static async Task RunAsync(string folder, int lines, int total)
    {
        Directory.CreateDirectory(folder);
        var (register, database) = (Path.Combine(folder, "agreements.ndjson"), Path.Combine(folder, "agreements.db"));
        File.Delete(database);
        RegisterDocuments.Write(register, Employers);

        await using (var services = CrmServices.On(database))
        {
            var tenant = (await SmallTables.FillAsync(services, new("agreements", 1, 0, 0, 1, 0, 1, 0))).Single();
            await services.ActAs(tenant.Code, null, async (_, db) => await new CvrImporter(db, TimeProvider.System).RunAsync(new CvrFile(() => File.OpenRead(register)), default));
            await ImportAsync(services, tenant, "first time", 0, lines);
            await ImportAsync(services, tenant, "again", 0, lines);

            for (var file = 1; file * lines < total; file++)
            {
                await ImportAsync(services, tenant, $"file {file + 1}", file * lines, lines);
            }
        }

        SqliteConnection.ClearAllPools();
        File.Delete(register);
        File.Delete(database);
    }

    private static Task ImportAsync(ServiceProvider services, Tenant tenant, string round, int first, int lines) =>
        services.ActAs(tenant.Code, tenant.Consultants[0], async (scope, db) =>
        {
            var mediator = scope.GetRequiredService<IMediator>();
            var content = await FileOfAsync(db, first, lines);
            var watch = Stopwatch.StartNew();
            var id = await mediator.Send(new ReceiveAgreementImport.Command { File = new FormFile(new MemoryStream(content), 0, content.Length, "File", "aftaler.csv") });
            await mediator.Send((await mediator.Send(new MapAgreementImport.Query(id)))!);
            var previewed = watch.Elapsed;
            await mediator.Send(new RunAgreementImport.Command(id));
            Print(round, (await db.AgreementImports.AsNoTracking().SingleAsync(i => i.Id == id)).Counts, previewed, watch.Elapsed);
        });

    // Each P-unit in turn; now and then one that nobody knows.
    private static async Task<byte[]> FileOfAsync(CrmDbContext db, int first, int lines)
    {
        var units = await db.ProductionUnits.OrderBy(u => u.Id).Select(u => u.PNumber).ToListAsync();
        var text = new StringBuilder(Headings).AppendLine();

        foreach (var number in Enumerable.Range(first, lines))
        {
            var (unit, starts) = (number % RefusedEvery == 0 ? "1000000000" : units[number % units.Count], new DateOnly(2026, 1, 5).AddDays(number % 300));
            text.AppendLine(CultureInfo.InvariantCulture, $"{unit};Virksomhedspraktik;{starts:dd-MM-yyyy};{starts.AddDays(27):dd-MM-yyyy};37;V-{number};Lager");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Print(string round, AgreementImportCounts counts, TimeSpan previewed, TimeSpan whole) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{round}: {counts.Read:N0} lines, {counts.New:N0} new, {counts.Unchanged:N0} unchanged, {counts.Refused:N0} refused; preview {previewed.TotalSeconds:N1} s, with the run {whole.TotalSeconds:N1} s; "
        + $"under 30 s: {(whole.TotalSeconds < 30 ? "reached" : "not reached")}"));
}
