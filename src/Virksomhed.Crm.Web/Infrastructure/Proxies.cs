using Microsoft.AspNetCore.HttpOverrides;
using Virksomhed.Crm.Web.Startup;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Who is believed about where a request comes from: the proxies of the setting "Proxies", and nobody where there are none. Anybody can send the header.</summary>
internal static class Proxies
{
    private const string Key = "Proxies";

    public static IServiceCollection AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var networks = configuration.GetSection(Key).Get<string[]>() ?? [];

        return networks.Length == 0 ? services : services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();

            foreach (var network in networks)
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.TryParse(network, out var known) ? known
                    : throw new SettingException($"The setting {Key} must hold networks like 10.0.0.0/24, not '{network}'."));
            }
        });
    }

    public static void UseProxies(this WebApplication app)
    {
        if (app.Configuration.GetSection(Key).Exists())
        {
            app.UseForwardedHeaders();
        }
    }
}
