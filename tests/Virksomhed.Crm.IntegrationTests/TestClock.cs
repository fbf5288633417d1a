namespace Virksomhed.Crm.IntegrationTests;

/// <summary>The app's clock: runs as the real one until a test moves it.</summary>
public sealed class TestClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + _ahead;

    public void Advance(TimeSpan time) => _ahead += time;

    public void Set(DateTimeOffset now) => _ahead = now - DateTimeOffset.UtcNow;
}
