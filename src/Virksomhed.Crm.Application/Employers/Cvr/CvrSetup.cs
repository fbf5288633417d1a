using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Virksomhed.Crm.Application.Employers.Cvr;

public static class CvrSetup
{
    private const int LargestAnswer = 50 * 1024 * 1024;

    public static IServiceCollection AddCvr(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(CvrOptions.Section);
        services.Configure<CvrOptions>(section)
            .AddSingleton<CvrFolder>()
            .AddSingleton<CvrImportSignal>()
            .AddScoped<CvrImportRunner>();

        if (section.Get<CvrOptions>() is { HasSource: true })
        {
            services.AddHttpClient<ICvrSource, DistributionCvrSource>(Configure);
        }
        else
        {
            services.AddSingleton<ICvrSource, NoCvrSource>();
        }

        return services;
    }

    private static void Configure(IServiceProvider provider, HttpClient http)
    {
        var options = provider.GetRequiredService<IOptions<CvrOptions>>().Value;
        var login = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}"));
        http.BaseAddress = options.Address;
        http.MaxResponseContentBufferSize = LargestAnswer;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", login);
    }
}
