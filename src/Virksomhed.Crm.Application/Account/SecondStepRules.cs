using System.Collections.Frozen;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Account;

/// <summary>
/// Which roles must show more than a password (settings under "SecondStep", one for each role). In Production it is all of them unless the setting says otherwise:
/// Datatilsynet lets nobody reach personal data from the internet with a password alone (14 March 2024).
/// </summary>
public sealed class SecondStepRules
{
    private readonly FrozenSet<string> _roles;

    public SecondStepRules(IConfiguration configuration, IHostEnvironment environment) =>
        _roles = Role.All.Where(role => configuration.GetValue($"SecondStep:{role}", environment.IsProduction())).ToFrozenSet();

    public bool IsAskedOfSomebody => _roles.Count > 0;

    public bool IsAskedOf(IEnumerable<string> roles) => roles.Any(_roles.Contains);
}
