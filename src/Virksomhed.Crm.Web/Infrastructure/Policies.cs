using Microsoft.AspNetCore.Authorization;
using Virksomhed.Crm.Application.Reports;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Who may enter a controller or an action. Without one of these a page is for every signed-in staff member.</summary>
public static class Policies
{
    public const string Manager = nameof(Manager);
    public const string Administrator = nameof(Administrator);

    /// <summary>Those who may fetch an employer into the system.</summary>
    public const string Registrar = nameof(Registrar);

    /// <summary>Those who open cases about keeping an employee in work.</summary>
    public const string Fastholdelse = nameof(Fastholdelse);

    /// <summary>Those who may be named on such a case. Managers see counts only.</summary>
    public const string CaseColleague = nameof(CaseColleague);

    /// <summary>Those who choose an employer's fixed sygedagpengerådgiver.</summary>
    public const string AdviserKeeper = nameof(AdviserKeeper);

    /// <summary>Those who may ask for the rejsehold, see who goes and report back.</summary>
    public const string Rejsehold = nameof(Rejsehold);

    /// <summary>Those who decide who goes, and when.</summary>
    public const string DispatchPlanner = nameof(DispatchPlanner);

    /// <summary>Those who read how satisfied employers are.</summary>
    public const string Satisfaction = nameof(Satisfaction);

    /// <summary>Those who read reports.</summary>
    public const string Reports = nameof(Reports);

    /// <summary>Those who confirm that people are to have access.</summary>
    public const string Attestation = nameof(Attestation);

    /// <summary>For the employers' wing, whose users are no staff.</summary>
    public const string Employer = nameof(Employer);

    /// <summary>For whoever has shown a password, also where more is asked for: the pages on which that is shown or added.</summary>
    public const string SignedIn = nameof(SignedIn);

    public static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = options.DefaultPolicy = Require([.. Role.Staff]);
        options.AddPolicy(Manager, Require(Role.Leder));
        options.AddPolicy(Administrator, Require(Role.Administrator));
        options.AddPolicy(Registrar, Require(Role.Konsulent, Role.Administrator));
        options.AddPolicy(Fastholdelse, Require(Role.Fastholdelseskonsulent));
        options.AddPolicy(CaseColleague, Require(Role.Fastholdelseskonsulent, Role.Konsulent));
        options.AddPolicy(AdviserKeeper, Require(Role.Fastholdelseskonsulent, Role.Leder));
        options.AddPolicy(Rejsehold, Require(Role.Konsulent, Role.Fastholdelseskonsulent, Role.Leder));
        options.AddPolicy(DispatchPlanner, Require(Role.Fastholdelseskonsulent, Role.Leder));
        options.AddPolicy(Satisfaction, Require(Role.Konsulent, Role.Leder));
        options.AddPolicy(Reports, Require([.. ReportReaders.Roles]));
        options.AddPolicy(Attestation, Require(Role.Leder, Role.Administrator));
        options.AddPolicy(SignedIn, new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        options.AddPolicy(Employer, Require(Role.Arbejdsgiver));
    }

    private static AuthorizationPolicy Require(params string[] roles) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireRole(roles).Build();
}
