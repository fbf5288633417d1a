using Virksomhed.Crm.Application.Operations;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Startup;

/// <summary>What those who run the app need of it: two addresses that tell how it is, and an end that cuts nobody off.</summary>
internal static class Operations
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static void AddOperations(this WebApplicationBuilder builder)
    {
        var drain = builder.Configuration.GetValue("Shutdown:DrainSeconds", builder.Environment.IsProduction() ? 5 : 0);
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddSingleton<WorkerRounds>();
        builder.Services.AddSingleton<IWorkerRounds>(services => services.GetRequiredService<WorkerRounds>());
        builder.Services.AddHostedService(_ => new Drain(TimeSpan.FromSeconds(drain)));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Patience + TimeSpan.FromSeconds(drain));
    }

    /// <summary>Live: the process answers. Ready: it can do its work. To anybody, and so without a word about why not.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", context => context.Response.WriteAsync("ok")).AllowAnonymous();
        app.MapGet("/health/ready", async context =>
        {
            var ready = await context.RequestServices.GetRequiredService<Readiness>().IsReadyAsync(context.RequestAborted);
            context.Response.StatusCode = ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.CacheControl = "no-store";
            await context.Response.WriteAsync(ready ? "ok" : "not ready");
        }).AllowAnonymous();
    }
}
