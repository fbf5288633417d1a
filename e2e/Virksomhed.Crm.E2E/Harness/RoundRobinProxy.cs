using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>A plain reverse proxy: each request goes to the next node, as it came, with word of where it came from. It knows nothing of sessions.</summary>
internal sealed class RoundRobinProxy : IAsyncDisposable
{
    private static readonly string[] OfTheConnection = ["Connection", "Keep-Alive", "Transfer-Encoding", "Upgrade", "Host"];

    private readonly HttpMessageInvoker _nodes = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });
    private readonly WebApplication _app;
    private readonly string[] _addresses;
    private int _requests;

    private RoundRobinProxy(int port, string[] addresses)
    {
        _addresses = addresses;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://localhost:{port}");
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = null);
        _app = builder.Build();
        _app.Run(ForwardAsync);
    }

    public static async Task<RoundRobinProxy> StartAsync(int port, params string[] addresses)
    {
        var proxy = new RoundRobinProxy(port, addresses);
        await proxy._app.StartAsync();

        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _nodes.Dispose();
    }

    private async Task ForwardAsync(HttpContext http)
    {
        using var request = Request(http.Request, _addresses[(uint)Interlocked.Increment(ref _requests) % _addresses.Length]);

        try
        {
            using var answer = await _nodes.SendAsync(request, http.RequestAborted);
            http.Response.StatusCode = (int)answer.StatusCode;

            foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !OfTheConnection.Contains(header.Key)))
            {
                http.Response.Headers[name] = values.ToArray();
            }

            await answer.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // the browser has gone elsewhere
        }
    }

    private static HttpRequestMessage Request(HttpRequest from, string node)
    {
        var request = new HttpRequestMessage(HttpMethod.Parse(from.Method), $"{node}{from.Path.ToUriComponent()}{from.QueryString}");

        if (from.ContentLength > 0 || from.Headers.TransferEncoding.Count > 0)
        {
            request.Content = new StreamContent(from.Body);
        }

        foreach (var (name, values) in from.Headers.Where(header => !OfTheConnection.Contains(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        request.Headers.Host = from.Host.Value;
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", $"{from.HttpContext.Connection.RemoteIpAddress}");
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", from.Scheme);

        return request;
    }
}
