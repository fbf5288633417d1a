using Microsoft.AspNetCore.Authorization;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Who may enter a controller or an action. Without one of these a page is for every signed-in staff member.</summary>
public static class Policies
{
    public const string Manager = nameof(Manager);
    public const string Administrator = nameof(Administrator);

    /// <summary>Those who may fetch an employer into the system.</summary>
    public const string Registrar = nameof(Registrar);

    /// <summary>For the employers' wing, whose users are no staff.</summary>
    public const string Employer = nameof(Employer);

    public static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = options.DefaultPolicy = Require([.. Role.Staff]);
        options.AddPolicy(Manager, Require(Role.Leder));
        options.AddPolicy(Administrator, Require(Role.Administrator));
        options.AddPolicy(Registrar, Require(Role.Konsulent, Role.Administrator));
        options.AddPolicy(Employer, Require(Role.Arbejdsgiver));
    }

    private static AuthorizationPolicy Require(params string[] roles) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireRole(roles).Build();
}
