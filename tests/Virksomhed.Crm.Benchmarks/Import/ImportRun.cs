using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Virksomhed.Crm.Application.Employers.Cvr;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>Takes a large register file into an empty municipality by the app's importer, and again, when nothing is new.</summary>
internal static class ImportRun
{
    public static async Task RunAsync(string folder, int documents)
    {
        Directory.CreateDirectory(folder);
        var (file, database) = (Path.Combine(folder, "register.ndjson"), Path.Combine(folder, "import.db"));
        File.Delete(database);
        RegisterDocuments.Write(file, documents);
        Console.WriteLine(FormattableString.Invariant($"{documents:N0} documents, {new FileInfo(file).Length / 1e6:N0} MB"));

        await using (var services = CrmServices.On(database))
        {
            await SmallTables.FillAsync(services, new("import", 1, 0, 0, 0, 0, 1, 0));

            foreach (var round in new[] { "first time", "again" })
            {
                var watch = Stopwatch.StartNew();
                var counts = new CvrImportCounts();
                await services.ActAs(SmallTables.Soenderborg, null, async (_, db) =>
                    counts = await new CvrImporter(db, TimeProvider.System).RunAsync(new CvrFile(() => File.OpenRead(file)), default));
                Print(round, counts, watch.Elapsed, documents);
            }
        }

        SqliteConnection.ClearAllPools();
        File.Delete(file);
        File.Delete(database);
    }

    private static void Print(string round, CvrImportCounts counts, TimeSpan time, int documents)
    {
        using var me = Process.GetCurrentProcess();
        var peak = me.PeakWorkingSet64 / 1e6;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{round}: {counts.New:N0} new, {counts.Unchanged:N0} unchanged, {counts.Refused:N0} refused in {time.TotalSeconds:N0} s = {documents / time.TotalSeconds:N0} documents/s, peak {peak:N0} MB; "
            + $"under 300 s and 400 MB: {(time.TotalSeconds < 300 && peak < 400 ? "reached" : "not reached")}"));
    }
}
