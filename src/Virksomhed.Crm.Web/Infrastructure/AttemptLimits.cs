using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Web.Startup;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>
/// How often one client may send each of the forms that are open to everybody, and open the pages behind a secret link or
/// look a name up, and how often one person may search and take lists out. Whole town halls share one address, so a limit leaves room
/// for a morning's logins; a single account is guarded by Identity's lockout and by <c>LinkMailLimit</c>.
/// </summary>
public static class AttemptLimits
{
    public const string Login = nameof(Login);
    public const string ForgotPassword = nameof(ForgotPassword);
    public const string ChoosePassword = nameof(ChoosePassword);
    public const string Signup = nameof(Signup);
    public const string Inquiry = nameof(Inquiry);
    public const string CvrName = nameof(CvrName);
    public const string PortalAccess = nameof(PortalAccess);
    public const string Code = nameof(Code);
    public const string CspReport = nameof(CspReport);
    public const string Search = nameof(Search);
    public const string Export = nameof(Export);

    private const string Minutes = nameof(Minutes);
    private const int FoldedBytes = 8;

    private static readonly Dictionary<string, int> Defaults = new() { [Login] = 100, [ForgotPassword] = 10, [ChoosePassword] = 20, [Signup] = 100, [Inquiry] = 20, [CvrName] = 60, [PortalAccess] = 20, [Code] = 100, [CspReport] = 100, [Search] = 1500, [Export] = 100, [Minutes] = 10 };

    internal static IServiceCollection AddAttemptLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = Defaults.ToDictionary(limit => limit.Key, limit => Setting(configuration, limit.Key, limit.Value));
        var window = TimeSpan.FromMinutes(settings[Minutes]);

        return services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = TellWhenToTryAgain;

            foreach (var (form, most) in settings.Where(limit => limit.Key != Minutes))
            {
                limiter.AddPolicy(form, http => RateLimitPartition.GetFixedWindowLimiter(
                    form is Search or Export ? PersonOf(http) : ClientOf(http.Connection.RemoteIpAddress), _ => new() { PermitLimit = most, Window = window }));
            }
        });
    }

    // Of those who have signed in each has a measure of their own: a town hall shares its address.
    private static string PersonOf(HttpContext http) => http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? ClientOf(http.Connection.RemoteIpAddress);

    /// <summary>Who a client is: its IPv4 address, or the /64 network that a subscriber of IPv6 is given and can change addresses in at will.</summary>
    public static string ClientOf(IPAddress? address)
    {
        if (address is null or { AddressFamily: AddressFamily.InterNetwork } or { IsIPv4MappedToIPv6: true })
        {
            return address?.MapToIPv4().ToString() ?? "";
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(FoldedBytes).Clear();

        return $"{new IPAddress(bytes)}/64";
    }

    private static ValueTask TellWhenToTryAgain(OnRejectedContext context, CancellationToken ct)
    {
        if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return ValueTask.CompletedTask;
    }

    private static int Setting(IConfiguration configuration, string name, int fallback)
    {
        var given = configuration[$"Limits:{name}"];

        return given is null ? fallback
            : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
            : throw new SettingException($"The setting Limits:{name} must be a number above 0, not '{given}'.");
    }
}
