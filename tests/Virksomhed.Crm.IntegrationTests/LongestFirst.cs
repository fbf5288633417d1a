using Virksomhed.Crm.IntegrationTests;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Virksomhed.Crm.IntegrationTests;

/// <summary>The tests that take longest begin first, or one core would be idle while the other finishes them.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest = [".EveryPage.", ".EntranceJourney", ".StartUp.", ".Operations.", ".Faults.", ".Rejsehold.KilledReport"];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(tests => Longest.Any(part => tests.TestCollectionDisplayName.Contains(part, StringComparison.Ordinal)))];
}
