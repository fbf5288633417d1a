using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Virksomhed.Crm.Application.Account.MitId;

public static class MitIdSetup
{
    public static IServiceCollection AddMitId(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        return services.Configure<MitIdSettings>(configuration.GetSection(MitIdSettings.Section)).AddSingleton<MitIdBroker>();
    }
}
