using Virksomhed.Crm.Benchmarks;

var options = Options.Of(args);

switch (options.Verb)
{
    case "run":
        foreach (var size in options.Sizes)
        {
            var tenth = await new Benchmark(options).RunAsync(size.Tenth, withBare: false);
            var full = await new Benchmark(options).RunAsync(size, withBare: true);
            Console.WriteLine(Report.Of(full, tenth));
        }

        return 0;
    case "probe":
        foreach (var size in options.Sizes)
        {
            await new Benchmark(options).RunAsync(size, withBare: false);
        }

        return 0;
    case "generate":
        foreach (var size in options.Sizes)
        {
            await World.EnsureAsync(size.Tenth, options.Data);
            await World.EnsureAsync(size, options.Data);
        }

        return 0;
    case "queries":
        foreach (var size in options.Sizes)
        {
            await QueryProfile.PrintAsync(await World.EnsureAsync(size, options.Data), Scenario.All.Where(options.IsAsked));
        }

        return 0;
    case "import":
        await ImportRun.RunAsync(options.Data, options.Documents);
        return 0;
    case "agreements":
        await AgreementRun.RunAsync(options.Data, options.Lines, options.Total);
        return 0;
    case "bare":
        await new BareServer(options.Text("database", "")).RunAsync(options.Port);
        return 0;
    default:
        Console.Error.WriteLine("Verbs: run (default), probe (one size, nothing to compare with), queries (each SQL command with its time and plan), generate, import, agreements. Options: --size peer,national --seconds 10 --warmup 15 --only list-with-search --data folder --port 5121 --lines 10000 --total 50000.");
        return 1;
}
