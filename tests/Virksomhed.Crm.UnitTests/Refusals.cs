using Virksomhed.Crm.Domain;
using Xunit;

namespace Virksomhed.Crm.UnitTests;

/// <summary>What a rule refuses, and what it lets through.</summary>
internal static class Refusals
{
    /// <param name="why">Words of the reason that the user reads; null where nothing is refused.</param>
    public static void Check(string? why, Func<object> attempt)
    {
        if (why is null)
        {
            Assert.NotNull(attempt());
        }
        else
        {
            Assert.Contains(why, Assert.Throws<RuleBrokenException>(attempt).Message, StringComparison.Ordinal);
        }
    }
}
