using System.Globalization;
using System.Security.Claims;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Speaks to an employer's user in the language that the session holds. Numbers are read as Danes write them in any language.</summary>
public sealed class PortalLanguage(RequestDelegate next)
{
    public async Task Invoke(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        if (context.User.FindFirstValue(CrmClaims.Language) is { } language)
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        }

        await next(context);
    }
}
