using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.SeedWorld;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>The commands behind one page; <see cref="NewId"/> is the id that a saved contact was given when they were recorded.</summary>
internal sealed record Script(IReadOnlyList<SqlCommandText> Commands, int? NewId)
{
    private const int Samples = 120;

    /// <summary>Asks the Application floor for a page many times over, and keeps what it asks the database.</summary>
    public static async Task<Script[]> RecordAsync(string database, Scenario scenario)
    {
        var recorder = new Recorder();
        await using var services = CrmServices.On(database, recorder);
        var (visitors, prng, scripts) = (Visitor.In(database).Where(visitor => visitor.Role == scenario.Role).ToList(), new Prng(scenario.Key), new Script[Samples]);

        // The first round fills the caches, as the app's are once it is warm.
        for (var i = -visitors.Count; i < Samples; i++)
        {
            var visitor = visitors[(i + visitors.Count) % visitors.Count];
            var call = scenario.Next(visitor, prng);
            object? result = null;
            await services.ActAs(visitor.Municipality, visitor.UserId, async (provider, _) => result = await call.Ask(provider.GetRequiredService<IMediator>()));
            var commands = recorder.Take();

            if (i >= 0)
            {
                scripts[i] = new(commands, result as int?);
            }
        }

        return scripts;
    }
}
