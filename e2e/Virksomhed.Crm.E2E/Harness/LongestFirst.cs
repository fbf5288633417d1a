using Virksomhed.Crm.E2E.EveryPage;
using Virksomhed.Crm.E2E.Harness;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>The walks over every page begin first, or one core would be idle while the other finishes them.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string Longest = typeof(EveryPageTests).Namespace!;

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(tests => tests.TestCollectionDisplayName.Contains(Longest, StringComparison.Ordinal))];
}
