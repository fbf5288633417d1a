namespace Virksomhed.Crm.Benchmarks;

/// <summary>What the project has set out to reach, per page.</summary>
internal static class Targets
{
    public const double CpuMilliseconds = 1.8;

    /// <summary>At peer size: ten times the best of EspoCRM, NocoBase and Redmine on the same data and machine.</summary>
    public static int? PerSecond(Scenario scenario) =>
        scenario == Scenario.ListSearch ? 1100 : scenario == Scenario.Employer || scenario == Scenario.LogContact ? 1000 : null;

    /// <summary>At national size, in milliseconds.</summary>
    public static int? P95(Scenario scenario) =>
        scenario == Scenario.AsYouType ? 15
        : scenario == Scenario.Overview ? 40
        : scenario == Scenario.Reports ? 300
        : scenario == Scenario.AllMunicipalities ? 2000
        : scenario == Scenario.Employer || scenario == Scenario.ListFilter || scenario == Scenario.Agreements || scenario == Scenario.LogContact ? 25
        : null;
}
