using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>
/// What the machine can do at best: Kestrel and plain ADO.NET, the very commands that the app's pages send, and a body of the same size.
/// The commands are recorded from the Application floor when it starts, so that they are always those of today's app.
/// </summary>
internal sealed class BareServer(string database)
{
    private readonly ConcurrentBag<Replay> _idle = [];

    public async Task RunAsync(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();

        foreach (var scenario in Scenario.All.Where(scenario => scenario.HasBare))
        {
            var page = new Page(this, await Script.RecordAsync(database, scenario));
            app.Map($"/{scenario.Key}", page.AnswerAsync);
        }

        app.MapGet("/", () => "ready");
        await app.RunAsync();
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
