using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;

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
            .AddTokenProvider<PortalInvitationProvider>(PortalInvitationProvider.Name)
            .AddTokenProvider<PasswordResetProvider>(PasswordResetProvider.Name);

        services.AddScoped<IUserConfirmation<CrmUser>, ActiveUsers>();
        services.Replace(ServiceDescriptor.Scoped<IPasswordValidator<CrmUser>, PasswordRules>());
        services.AddScoped<AccountLinks>();
        services.AddScoped<SecurityMails>();
        services.AddScoped<Invitations>();
        services.AddSingleton<LinkMailLimit>();
        services.AddSingleton<Drafts>();
        services.AddSingleton<OpenIdCookie>();
        services.AddSingleton<SecondStepRules>();
        services.AddScoped<OwnFactors>();
        services.AddScoped<OwnProof>();
        services.AddOptions<PasswordHasherOptions>()
            .Configure<IConfiguration>((hasher, settings) => hasher.IterationCount = settings.GetValue("PasswordIterations", HashIterations));
        services.Configure<DataProtectionTokenProviderOptions>(tokens => tokens.TokenLifespan = TimeSpan.FromHours(24));
        services.AddOptions<IdentityPasskeyOptions>().Configure<PublicAddress>(Configure);

        return services.AddSessions().AddHostCookies().AddAuthorization(Policies.Add);
    }

    private static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddOptions<SessionSettings>().BindConfiguration(SessionSettings.Section);
        services.AddSingleton<SessionCache>();
        services.AddScoped<UserSessions>();
        services.AddScoped<SessionPerson>();
        services.AddScoped<SessionCookie>();
        services.AddHostedService<SessionWorker>();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<IOptions<SessionSettings>>(Configure);

        return services;
    }

    private static void Configure(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;
        identity.User.AllowedUserNameCharacters = "";
        identity.SignIn.RequireConfirmedAccount = true;
        identity.Tokens.PasswordResetTokenProvider = PasswordResetProvider.Name;
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

    private static void Configure(CookieAuthenticationOptions cookie, IOptions<SessionSettings> sessions)
    {
        cookie.LoginPath = "/account/login";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.ExpireTimeSpan = sessions.Value.Length;
        cookie.SlidingExpiration = false; // the session in the database knows when it was last used
        cookie.EventsType = typeof(SessionCookie);
    }
}

/// <summary>Only a person who has accepted the invitation and still works here may sign in.</summary>
internal sealed class ActiveUsers : IUserConfirmation<CrmUser>
{
    public Task<bool> IsConfirmedAsync(UserManager<CrmUser> manager, CrmUser user) => Task.FromResult(user is { IsActive: true, EmailConfirmed: true });
}
