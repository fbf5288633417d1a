using Virksomhed.Crm.SeedWorld;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>Everything that is known of one page at one size.</summary>
internal sealed record Measured(Scenario Scenario, Figures Busy, Figures Alone, double Commands, Figures? Bare);

/// <summary>What was measured on one database.</summary>
internal sealed record SizeResult(WorldSize Size, IReadOnlyList<Measured> Pages, double PeakMegabytes, double DatabaseMegabytes, TimeSpan Start, double FirstVisitKilobytes);

/// <summary>Measures the app on a copy of a database, so that the one that was built stays as it is.</summary>
internal sealed class Benchmark(Options options)
{
    private const int CountedRequests = 24;

    public async Task<SizeResult> RunAsync(WorldSize size, bool withBare)
    {
        var built = await World.EnsureAsync(size, options.Data);
        var database = Path.Combine(Directory.CreateDirectory(Path.Combine(options.Data, "run")).FullName, $"{size.Name}.db");
        Forget(database);
        File.Copy(built, database);

        try
        {
            return await MeasureAsync(size, database, withBare);
        }
        finally
        {
            Forget(database);
        }
    }

    private async Task<SizeResult> MeasureAsync(WorldSize size, string database, bool withBare)
    {
        var commands = await CommandsAsync(database);
        await using var app = await ServerProcess.AppAsync(database, options.Port);
        var firstVisit = await FirstVisit.KilobytesAsync(app.Port);
        var visitors = await SignInAsync(database, app.Port);
        await using var bare = withBare ? await ServerProcess.BareAsync(database, size, options.Port + 1) : null;
        var pages = new List<Measured>();
        WarmUp(app, visitors);

        foreach (var scenario in Chosen)
        {
            var busy = Busy(app, visitors, scenario).Run(scenario, options.WarmUp, options.Seconds);
            var alone = new Drive(app, visitors, 1).Run(scenario, 0.5, options.Seconds / 3.0);
            var least = bare is null || !scenario.HasBare ? null : Busy(bare, visitors, scenario).Run(scenario, options.WarmUp / 2.0, options.Seconds / 2.0, busy.Bytes);
            pages.Add(new(scenario, busy, alone, commands[scenario], least));
            Console.WriteLine(FormattableString.Invariant($"  {size.Name}: {scenario.Name}: {busy.PerSecond:N0}/s, p95 {busy.P95:N1} ms, CPU {busy.Cpu:N2} ms, SQL {commands[scenario]:N1}{(busy.FirstFailure is { } why ? $", {busy.Failed} FAILED: {why}" : "")}"));
        }

        return new(size, pages, app.PeakMegabytes, new FileInfo(database).Length / 1e6, app.FirstAnswer, firstVisit);
    }

    // The runtime compiles anew what is used much; a page measured before that is done looks twice as dear as it is.
    private void WarmUp(ServerProcess app, IReadOnlyList<Visitor> visitors)
    {
        foreach (var scenario in Chosen)
        {
            Busy(app, visitors, scenario).Run(scenario, options.WarmUp, seconds: 0.1);
        }
    }

    private Drive Busy(ServerProcess server, IReadOnlyList<Visitor> visitors, Scenario scenario) => new(server, visitors, scenario.Connections ?? options.Connections);

    private IEnumerable<Scenario> Chosen => Scenario.All.Where(options.IsAsked);

    /// <summary>SQL commands per page, counted in the log of an app that is started for it.</summary>
    private async Task<Dictionary<Scenario, double>> CommandsAsync(string database)
    {
        await using var app = await ServerProcess.AppAsync(database, options.Port, logCommands: true);
        var visitors = await SignInAsync(database, app.Port);
        var counts = new Dictionary<Scenario, double>();

        foreach (var scenario in Chosen)
        {
            await AskAsync(app, scenario, visitors);
            var before = app.LoggedCommands;
            await AskAsync(app, scenario, visitors);
            counts[scenario] = (app.LoggedCommands - before) / (double)CountedRequests;
        }

        return counts;
    }

    private static async Task AskAsync(ServerProcess app, Scenario scenario, IReadOnlyList<Visitor> visitors)
    {
        var (prng, asking) = (new Prng(scenario.Key), visitors.Where(visitor => visitor.Role == scenario.Role).ToList());
        using var connection = new KeepAlive(app.Port);

        for (var i = 0; i < CountedRequests; i++)
        {
            var visitor = asking[i % asking.Count];
            var call = scenario.Next(visitor, prng);
            _ = call.Form is { } form ? connection.Post(call.Path, visitor.Cookies, form) : connection.Get(call.Path, visitor.Cookies);
        }

        // The log is written behind the requests.
        await Task.Delay(700);
    }

    private async Task<IReadOnlyList<Visitor>> SignInAsync(string database, int port)
    {
        var visitors = new List<Visitor>();

        foreach (var visitor in Visitor.In(database).Where(visitor => Chosen.Any(scenario => scenario.Role == visitor.Role)))
        {
            visitors.Add(await visitor.SignedInAsync(port));
        }

        return visitors;
    }

    private static void Forget(string database)
    {
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            File.Delete(database + suffix);
        }
    }
}
