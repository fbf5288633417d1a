using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.Audit;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Audit;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Events;
using Virksomhed.Crm.IntegrationTests.Portal;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Audit;

/// <summary>The night finds who read unusually much, and tells administrators.</summary>
[Trait("Requirement", "R30")]
public sealed class ReadingWatchTests : IAsyncLifetime
{
    private readonly CrmApp _app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Administrators_are_told_once_of_who_read_more_than_usual_and_see_it_above_the_log()
    {
        var reader = await _app.UserId(Role.Konsulent);
        await Read(reader, day: -1, AuditAction.Shown, 60);
        await Read(reader, day: -1, AuditAction.Searched, 30);
        await Read(reader, day: -1, AuditAction.Extracted, 11);
        await Read(reader, day: -1, AuditAction.Changed, 500);

        foreach (var day in Enumerable.Range(2, ReadingHabit.FewestDays))
        {
            await Read(reader, -day, AuditAction.Shown, 20);
        }

        Assert.Equal(1, await Night());
        Assert.Equal(0, await Night());

        var alert = await _app.Database(db => db.ReadingAlerts.AsNoTracking().SingleAsync(Ct));
        Assert.Equal((reader, _app.Clock.Today().AddDays(-1), 101, 20, 100), (alert.UserId, alert.Day, alert.Count, alert.Usual, alert.Limit));
        await EventWorld.Eventually(() => Mailbox.Letters(_app, TestWorld.Email(Role.Administrator)).Count > 0);
        Assert.Contains("/audit", Assert.Single(Mailbox.Letters(_app, TestWorld.Email(Role.Administrator))), StringComparison.Ordinal);
        Assert.Empty(Mailbox.Letters(_app, TestWorld.Email(Role.Leder)));
        var page = await (await _app.SignedInAs(Role.Administrator)).Text("/audit");
        Assert.Contains("101 opslag, ellers omkring 20", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ellers omkring", await (await _app.SignedInAs(Role.Administrator, TestWorld.Soenderborg)).Text("/audit"), StringComparison.Ordinal);
        Assert.True(await _app.Database(db => db.AuditEntries.AnyAsync(e => e.Subject == nameof(ReadingAlert) && e.SubjectId == reader, Ct)));
    }

    [Theory]
    [InlineData(-1, 400, 0)] // as much as the limit
    [InlineData(-1, 401, 1)]
    [InlineData(-3, 401, 1)] // nights that were missed
    [InlineData(-4, 401, 0)]
    [InlineData(0, 401, 0)] // the day is not over
    public async Task Without_a_habit_the_municipalitys_limit_holds_for_days_that_are_over(int day, int count, int found)
    {
        await Read(await _app.UserId(Role.Konsulent), day, AuditAction.Shown, count);

        Assert.Equal(found, await Night());
    }

    private Task Read(int user, int day, string action, int count) => _app.Database(async db =>
    {
        var at = DanishTime.ToUtc(_app.Clock.Today().AddDays(day).ToDateTime(new TimeOnly(0, 0, 1)));
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        await _app.Services.GetRequiredService<AuditChain>().AppendAsync(
            db, [.. Enumerable.Range(0, count).Select(_ => AuditEntry.Of(TestWorld.Aabenraa, user, at, action, nameof(CrmUser), null))], Ct);
        await db.SaveChangesAsync(Ct);
        await transaction.CommitAsync(Ct);
    });

    private async Task<int> Night()
    {
        await using var scope = _app.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<ReadingWatch>().RunAsync(Ct);
    }
}
