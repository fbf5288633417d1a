using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Virksomhed.Crm.IntegrationTests.Employers;

/// <summary>A small server that speaks as distribution.virk.dk does. A test says how it is to answer.</summary>
public sealed class CvrRegisterServer : IAsyncDisposable
{
    public const string User = "kommune_cvr_i_skyen";
    public const string Password = "hemmelig";

    private readonly WebApplication _app;

    private CvrRegisterServer(WebApplication app) => _app = app;

    public Uri Address => new(new Uri(_app.Urls.Single()), "/cvr-permanent/");

    /// <summary>Takes the place of the whole answer, where set: a status and a body.</summary>
    public (HttpStatusCode Status, string Body)? Instead { get; set; }

    /// <summary>How many of the next answers fail with 503 before it works again.</summary>
    public int Stumbles { get; set; }

    public TimeSpan Delay { get; set; }

    /// <summary>The documents that each index holds; the register filters, here a test puts in what it would find.</summary>
    public string Companies { get; set; } = Register.Answer();

    public string ProductionUnits { get; set; } = Register.Answer();

    public List<JsonElement> Questions { get; } = [];

    public static async Task<CvrRegisterServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new CvrRegisterServer(builder.Build());
        server._app.MapPost("/cvr-permanent/{index}/_search", (HttpContext http, string index) => server.AnswerAsync(http, index));
        await server._app.StartAsync();

        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> AnswerAsync(HttpContext http, string index)
    {
        await Task.Delay(Delay, http.RequestAborted);
        var login = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"));

        if (http.Request.Headers.Authorization != $"Basic {login}")
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (Stumbles-- > 0)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        Questions.Add(await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body));

        return Instead is { } instead ? Results.Text(instead.Body, "application/json", statusCode: (int)instead.Status)
            : Results.Text(index == "virksomhed" ? Companies : ProductionUnits, "application/json");
    }
}
