using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Virksomhed.Crm.Application.Operations;

namespace Virksomhed.Crm.Web.Startup;

/// <summary>Sends traces and metrics to a collector by OTLP over HTTP, where OpenTelemetry:Endpoint is set.</summary>
internal static class TelemetryStart
{
    private const string Setting = "OpenTelemetry:Endpoint";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (Endpoint(builder.Configuration) is { } endpoint)
        {
            builder.Services.AddHostedService(_ => new Telemetry(endpoint));
        }
    }

    /// <summary>Names a request by its page: the address would tell which employer, and sometimes a secret.</summary>
    public static void UseTelemetry(this WebApplication app)
    {
        if (Endpoint(app.Configuration) is null)
        {
            return;
        }

        app.Use(async (context, next) =>
        {
            await next(context);

            if (Activity.Current is { } request)
            {
                var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
                request.DisplayName = $"{context.Request.Method} /{route?.TrimStart('/')}";
                request.SetTag("http.response.status_code", context.Response.StatusCode);
            }
        });
    }

    private static Uri? Endpoint(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" => null,
        var text when Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https" => endpoint,
        var text => throw new SettingException($"The setting {Setting} must be the address of a collector, for example http://localhost:4318, not '{text}'."),
    };

    private sealed class Telemetry(Uri endpoint) : IHostedService
    {
        private TracerProvider? _traces;
        private MeterProvider? _metrics;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            _traces = Sdk.CreateTracerProviderBuilder().ConfigureResource(Name).AddSource("Microsoft.AspNetCore")
                .AddProcessor(new WithoutAddresses()).AddOtlpExporter(to => Send(to, "v1/traces")).Build();
            _metrics = Sdk.CreateMeterProviderBuilder().ConfigureResource(Name)
                .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.EntityFrameworkCore", "System.Runtime")
                .AddOtlpExporter(to => Send(to, "v1/metrics")).Build();

            return Task.CompletedTask;
        }

        // What has been gathered is sent before the process ends.
        public Task StopAsync(CancellationToken cancellationToken)
        {
            Interlocked.Exchange(ref _traces, null)?.Dispose();
            Interlocked.Exchange(ref _metrics, null)?.Dispose();

            return Task.CompletedTask;
        }

        private static void Name(ResourceBuilder resource) => resource.AddService("virksomhed-crm", serviceVersion: AppVersion.Text);

        private void Send(OtlpExporterOptions to, string path) => (to.Protocol, to.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(endpoint, path));
    }

    /// <summary>Takes out of a trace what says who asked for what.</summary>
    private sealed class WithoutAddresses : BaseProcessor<Activity>
    {
        private static readonly string[] Telling = ["url.path", "url.query", "url.full", "http.target", "http.url", "client.address", "network.peer.address", "user_agent.original"];

        public override void OnEnd(Activity data) => Array.ForEach(Telling, tag => data.SetTag(tag, null));
    }
}
