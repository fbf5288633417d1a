using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Sign-in by ASP.NET Core Identity: mail address and password, lockout, one session cookie.</summary>
internal static class SignIn
{
    public const int PasswordLength = 12;

    public static IServiceCollection AddCrmSignIn(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<ICurrentUser, HttpCurrentUser>();

        services.AddIdentity<CrmUser, IdentityRole<int>>(Configure)
            .AddEntityFrameworkStores<CrmDbContext>()
            .AddClaimsPrincipalFactory<CrmClaims>()
            .AddDefaultTokenProviders();

        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);
        services.Configure<DataProtectionTokenProviderOptions>(tokens => tokens.TokenLifespan = TimeSpan.FromHours(24));
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(1));
        services.ConfigureApplicationCookie(Configure);

        return services.AddAuthorization(Policies.Add);
    }

    // Length, not composition, makes a password strong (NIST SP 800-63B-4).
    private static void Configure(IdentityOptions identity)
    {
        identity.Password.RequiredLength = PasswordLength;
        identity.Password.RequiredUniqueChars = 4;
        identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
        identity.User.RequireUniqueEmail = true;
        identity.SignIn.RequireConfirmedEmail = true;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    private static void Configure(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions cookie)
    {
        cookie.LoginPath = "/account/login";
        cookie.AccessDeniedPath = "/error/403";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
        cookie.SlidingExpiration = true;
        cookie.Cookie.Name = "crm";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
    }
}
