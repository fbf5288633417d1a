using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account.Staff;

/// <summary>The brokers through which municipalities' own people sign in: one for each that has set one up.</summary>
public sealed class StaffBrokers : IDisposable
{
    private readonly Dictionary<int, StaffBroker> _brokers;

    public StaffBrokers(IConfiguration configuration, PublicAddress site, TimeProvider clock, ILogger<StaffBroker> log) => _brokers =
    (
        from broker in StaffBrokerSettings.All(configuration)
        let code = int.Parse(broker.Key, CultureInfo.InvariantCulture)
        select new StaffBroker(code, broker.Value, site, clock, log)).ToDictionary(broker => broker.Code);

    public IEnumerable<StaffBroker> All => _brokers.Values;

    public StaffBroker? Find(int municipalityCode) => _brokers.GetValueOrDefault(municipalityCode);

    public void Dispose() => _brokers.Values.ToList().ForEach(broker => broker.Dispose());
}

/// <summary>
/// Who signs in through the broker of their municipality. They sign in so alone: a password or a passkey here would still open when the municipality has taken the groups away, or
/// closed the account at its own end.
/// </summary>
public sealed class StaffLogins(CrmDbContext db, StaffBrokers brokers)
{
    /// <summary>What the link between a person and a broker is called.</summary>
    public const string Provider = "StaffSignIn";

    /// <summary>Not so any more where the broker is no longer set up.</summary>
    public async Task<bool> IsOnlyWayForAsync(CrmUser user) =>
        user is { EmployerId: null } && brokers.Find(user.MunicipalityCode) is not null && await db.UserLogins.AnyAsync(login => login.UserId == user.Id && login.LoginProvider == Provider);
}

public static class StaffSetup
{
    public static IServiceCollection AddStaffSignIn(this IServiceCollection services) =>
        services.AddSingleton<StaffBrokers>().AddScoped<StaffLogins>().AddScoped<StaffMembers>();
}
