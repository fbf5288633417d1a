using System.Collections.Concurrent;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Virksomhed.Crm.SeedWorld;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>
/// What the machine can do at best: Kestrel and plain ADO.NET, the very commands that the app's pages send, and a body of the same size.
/// The commands are recorded from the Application floor when it starts, so that they are always those of today's app.
/// </summary>
internal sealed class BareServer(string database)
{
    private const int Samples = 120;

    private readonly ConcurrentBag<Replay> _idle = [];

    public async Task RunAsync(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();

        foreach (var scenario in Scenario.All)
        {
            var page = new Page(this, await RecordAsync(scenario));
            app.Map($"/{scenario.Key}", page.AnswerAsync);
        }

        app.MapGet("/", () => "ready");
        await app.RunAsync();
    }

    private async Task<Script[]> RecordAsync(Scenario scenario)
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

    private sealed class Page(BareServer server, Script[] scripts)
    {
        private byte[] _body = [];
        private int _asked;

        public async Task AnswerAsync(HttpContext http)
        {
            await http.Request.Body.CopyToAsync(Stream.Null);
            var size = int.Parse(http.Request.Query["size"]!, null);
            _body = _body.Length == size ? _body : new byte[size];
            var turn = Interlocked.Increment(ref _asked);
            var replay = server._idle.TryTake(out var idle) ? idle : new Replay(server.Database);
            replay.Run(scripts[turn % scripts.Length], 1 + turn / scripts.Length);
            server._idle.Add(replay);
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.ContentLength = size;
            await http.Response.Body.WriteAsync(_body);
        }
    }

    private string Database => database;
}
