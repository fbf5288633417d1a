using System.Globalization;
using Microsoft.Extensions.Configuration;
using Virksomhed.Crm.Application.Account.OpenId;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Account.Staff;

/// <summary>
/// The settings under "StaffSignIn:[municipality code]": the OpenID Connect broker that knows the municipality's own people (Entra ID, or one before KOMBIT's Context Handler), and
/// which of its groups hold which role here. Off until they are there.
/// </summary>
public sealed class StaffBrokerSettings : OpenIdSettings
{
    public const string Section = "StaffSignIn";

    // The codes of Danish municipalities (Danmarks Statistik).
    private const int LowestCode = 101;
    private const int HighestCode = 860;

    public StaffBrokerSettings() => Scope = "openid profile email";

    /// <summary>As people call it: "Log ind med …".</summary>
    public string? Name { get; set; }

    /// <summary>Whom those who have no access are told to ask, for example "Servicedesk, 73 76 00 00".</summary>
    public string? Contact { get; set; }

    /// <summary>By which claim the broker knows a person for good; never a mail address, which is given to others later.</summary>
    public string SubjectClaim { get; set; } = "sub";

    public string EmailClaim { get; set; } = "email";

    /// <summary>Whether every address in the directory is given by the municipality, so that the token need not say that it was verified.</summary>
    public bool TrustsEmail { get; set; }

    /// <summary>The claim that holds groups; when it is not set, both "groups" and "roles" are read.</summary>
    public string? GroupClaim { get; set; }

    /// <summary>The groups, by id or name, whose members hold a role.</summary>
    public Dictionary<string, string[]> Roles { get; } = [];

    /// <summary>What the token must say besides. Without it, a broker that several municipalities share would speak for all of them.</summary>
    public Dictionary<string, string> Required { get; } = [];

    /// <summary>The values of "acr" or "acrs" with which the broker says that it asked for more than a password; "mfa" in "amr" always says so.</summary>
    public string[] StrongAcr { get; set; } = [];

    /// <summary>Whether somebody whom nobody has invited gets an account at the first sign-in, when a group gives a role.</summary>
    public bool CreatesUsers { get; set; }

    /// <summary>The brokers that are set, by municipality code.</summary>
    /// <exception cref="InvalidOperationException">A setting is none there is, or not of its kind.</exception>
    public static SortedDictionary<string, StaffBrokerSettings> All(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        return new(configuration.GetSection(Section).Get<Dictionary<string, StaffBrokerSettings>>(binder => binder.ErrorOnUnknownConfiguration = true) ?? [], StringComparer.Ordinal);
    }

    /// <summary>What is wrong with the settings, as one line for whoever starts the app; null when nothing is.</summary>
    public static string? FaultOf(IConfiguration configuration)
    {
        try
        {
            var all = All(configuration);
            var alike = all.Values.GroupBy(one => one.Authority?.TrimEnd('/'), StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Skip(1).Any() && same.Any(one => one.Required.Count == 0));

            return all.Select(one => one.Value.FaultOf(one.Key)).FirstOrDefault(fault => fault is not null)
                ?? (alike is null ? null : $"Municipalities that share the broker '{alike.Key}' need {Section}:<code>:Required:<claim>, or it would let the people of one in at the other.");
        }
        catch (InvalidOperationException wrong)
        {
            return $"The settings under {Section}: {(wrong.InnerException as InvalidOperationException ?? wrong).Message.ReplaceLineEndings(" ")}"; // the inner one names the setting
        }
    }

    /// <summary>The roles of somebody in these groups.</summary>
    public IReadOnlyList<string> RolesOf(IReadOnlyCollection<string> groups) =>
        [.. Roles.Where(role => role.Value.Intersect(groups, StringComparer.OrdinalIgnoreCase).Any()).Select(role => role.Key)];

    private string? FaultOf(string code)
    {
        var section = $"{Section}:{code}";

        return !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < LowestCode or > HighestCode ? $"The setting {section} must be named by a municipality code, for example {Section}:580."
            : string.IsNullOrWhiteSpace(Name) ? $"The setting {section}:Name is missing: what people call the sign-in, for example Aabenraa Kommune."
            : FaultUnder(section) is { } fault ? fault
            : Roles.Keys.FirstOrDefault(role => !Role.Staff.Contains(role)) is { } unknown ? $"The setting {section}:Roles:{unknown} names no role of staff: {string.Join(", ", Role.Staff)}."
            : Roles.Count == 0 || Roles.Values.Any(groups => groups.Length == 0 || groups.Any(string.IsNullOrWhiteSpace)) ? $"The settings {section}:Roles:<role>:0 are missing: the groups whose members hold a role."
            : null;
    }
}
