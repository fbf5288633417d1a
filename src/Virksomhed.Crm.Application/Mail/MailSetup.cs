using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Virksomhed.Crm.Application.Mail;

public static class MailSetup
{
    public static IServiceCollection AddCrmMail(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(MailSettings.Section);
        services.Configure<MailSettings>(section);

        if (section[nameof(MailSettings.PickupFolder)] is null)
        {
            services.AddSingleton<IMailSender, SmtpMailSender>();
        }
        else
        {
            services.AddSingleton<IMailSender, FolderMailSender>();
        }

        return services.AddSingleton<MailText>().AddScoped<Outbox>().AddScoped<OutboxRunner>();
    }
}
