using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Audit;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Audit;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Sign-in by ASP.NET Core Identity: mail address and password, lockout, one session cookie.</summary>
internal static class SignIn
{
    // OWASP Password Storage Cheat Sheet: PBKDF2 with SHA-512.
    private const int HashIterations = 210_000;

    public static IServiceCollection AddCrmSignIn(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<ICurrentUser, HttpCurrentUser>();

        services.AddIdentity<CrmUser, IdentityRole<int>>(Configure)
            .AddEntityFrameworkStores<CrmDbContext>()
            .AddClaimsPrincipalFactory<CrmClaims>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<OnceOnlyAuthenticator>(TokenOptions.DefaultAuthenticatorProvider)
            .AddTokenProvider<PortalInvitationProvider>(PortalInvitationProvider.Name);

        services.AddScoped<IUserConfirmation<CrmUser>, ActiveUsers>();
        services.Replace(ServiceDescriptor.Scoped<IPasswordValidator<CrmUser>, PasswordRules>());
        services.AddScoped<AccountLinks>();
        services.AddScoped<SecurityMails>();
        services.AddScoped<Invitations>();
        services.AddSingleton<LinkMailLimit>();
        services.AddSingleton<Drafts>();
        services.AddSingleton<MitIdCookie>();
        services.AddSingleton<SessionChanges>();
        services.AddOptions<PasswordHasherOptions>()
            .Configure<IConfiguration>((hasher, settings) => hasher.IterationCount = settings.GetValue("PasswordIterations", HashIterations));
        services.Configure<DataProtectionTokenProviderOptions>(tokens => tokens.TokenLifespan = TimeSpan.FromHours(24));
        services.AddOptions<IdentityPasskeyOptions>().Configure<PublicAddress>(Configure);
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(1));
        services.ConfigureApplicationCookie(Configure);

        return services.AddAuthorization(Policies.Add);
    }

    private static void Configure(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;
        identity.User.AllowedUserNameCharacters = "";
        identity.SignIn.RequireConfirmedAccount = true;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    private static void Configure(IdentityPasskeyOptions passkeys, PublicAddress site)
    {
        passkeys.ServerDomain = site.Host;
        passkeys.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && asked.Origin == site.Origin);
        passkeys.UserVerificationRequirement = "required"; // the device asks for finger, face or code: else it would be one step only
        passkeys.ResidentKeyRequirement = "required"; // nobody types an address first
    }

    private static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.LoginPath = "/account/login";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
        cookie.SlidingExpiration = true;
        cookie.Cookie.Name = "crm";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Events.OnValidatePrincipal = ValidateAsync;
        cookie.Events.OnRedirectToAccessDenied = Refuse;
        var redirect = cookie.Events.OnRedirectToLogin;
        cookie.Events.OnRedirectToLogin = context => AskToSignIn(context, redirect);
    }

    // A form that was sent too late is answered with the login page itself, which carries it; everything else is sent to the login.
    private static async Task AskToSignIn(
        RedirectContext<CookieAuthenticationOptions> context, Func<RedirectContext<CookieAuthenticationOptions>, Task> redirect)
    {
        var http = context.HttpContext;

        if (await http.RequestServices.GetRequiredService<Drafts>().KeepAsync(http, LastSignedIn(context)) is { } kept)
        {
            http.Items[Drafts.Key] = kept;
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            await redirect(context);
        }
    }

    // Whose session has run out: it lets nobody in, but the cookie still tells.
    private static ClaimsPrincipal? LastSignedIn(RedirectContext<CookieAuthenticationOptions> context) =>
        context.Options.CookieManager.GetRequestCookie(context.HttpContext, context.Options.Cookie.Name!) is { } cookie
            ? context.Options.TicketDataFormat.Unprotect(cookie)?.Principal
            : null;

    // The refusal at the address that was asked for, with its own page, and not a redirect that says 200 in the end.
    private static async Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        var services = context.HttpContext.RequestServices;
        var page = context.HttpContext.GetEndpoint() as RouteEndpoint;
        await services.GetRequiredService<AuditLog>().AddAsync(
            services.GetRequiredService<ICurrentUser>(), AuditAction.Denied, page?.Metadata.GetMetadata<ReadsAttribute>()?.Subject ?? "Page",
            int.TryParse($"{context.Request.RouteValues["id"]}", CultureInfo.InvariantCulture, out var id) ? id : null,
            $"{context.Request.Method} /{page?.RoutePattern.RawText?.TrimStart('/')}");
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;

        var issued = context.Properties.IssuedUtc;

        if (services.GetRequiredService<SessionChanges>().IsOutdated(UserIdOf(context.Principal), issued))
        {
            context.Properties.IssuedUtc = null; // makes the validator look now
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
        context.Properties.IssuedUtc = issued;
        context.HttpContext.User = context.Principal ?? new();

        // Looking the user up took the request's context before anybody was signed in; from here on it acts for them.
        var user = services.GetRequiredService<ICurrentUser>();
        services.GetRequiredService<CrmDbContext>().ActFor(user.MunicipalityCode ?? 0, user.UserId, user.Portal);
    }

    private static int UserIdOf(ClaimsPrincipal? principal) =>
        int.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) ? id : 0;
}

/// <summary>Only a person who has accepted the invitation and still works here may sign in.</summary>
internal sealed class ActiveUsers : IUserConfirmation<CrmUser>
{
    public Task<bool> IsConfirmedAsync(UserManager<CrmUser> manager, CrmUser user) => Task.FromResult(user is { IsActive: true, EmailConfirmed: true });
}
