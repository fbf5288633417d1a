using Virksomhed.Crm.Benchmarks;

var options = Options.Of(args);

switch (options.Verb)
{
    case "generate":
        foreach (var size in options.Sizes)
        {
            await World.EnsureAsync(size.Tenth, options.Data);
            await World.EnsureAsync(size, options.Data);
        }

        return 0;
    default:
        Console.Error.WriteLine("Verbs: run (default), generate, import.");
        return 1;
}
