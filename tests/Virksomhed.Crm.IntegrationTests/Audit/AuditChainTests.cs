using System.Data.Common;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.Audit;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Audit;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Audit;

[Trait("Requirement", "R31")]
public class AuditChainTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const int Entries = 10;

    private static int _municipality = 900;

    // Each on a chain of ten, by somebody who may do anything to the database but has not the app's keys.
    private static readonly Dictionary<string, (string Sql, AuditFault Fault, long At)> Tamperings = new()
    {
        ["a word changed"] = ("UPDATE AuditEntries SET Detail = 'Andet' WHERE MunicipalityCode = {0} AND Number = 3", AuditFault.Changed, 3),
        ["the purpose changed"] = ("UPDATE AuditEntries SET Purpose = 'Andet' WHERE MunicipalityCode = {0} AND Number = 6", AuditFault.Changed, 6),
        ["a purpose put in"] = ("UPDATE AuditEntries SET Purpose = '' WHERE MunicipalityCode = {0} AND Number = 5", AuditFault.Changed, 5),
        ["who did it changed"] = ("UPDATE AuditEntries SET UserId = 99 WHERE MunicipalityCode = {0} AND Number = 10", AuditFault.Changed, 10),
        ["one taken away"] = ("DELETE FROM AuditEntries WHERE MunicipalityCode = {0} AND Number = 4", AuditFault.Missing, 4),
        ["one taken away and the rest moved up"] = (
            "DELETE FROM AuditEntries WHERE MunicipalityCode = {0} AND Number = 4; UPDATE AuditEntries SET Number = -Number WHERE MunicipalityCode = {0} AND Number > 4; UPDATE AuditEntries SET Number = -Number - 1 WHERE MunicipalityCode = {0} AND Number < 0",
            AuditFault.Changed, 4),
        ["two swapped"] = (
            "UPDATE AuditEntries SET Number = -5 WHERE MunicipalityCode = {0} AND Number = 5; UPDATE AuditEntries SET Number = 5 WHERE MunicipalityCode = {0} AND Number = 6; UPDATE AuditEntries SET Number = 6 WHERE MunicipalityCode = {0} AND Number = -5",
            AuditFault.Changed, 5),
        ["the tail cut"] = ("DELETE FROM AuditEntries WHERE MunicipalityCode = {0} AND Number > 8", AuditFault.Missing, 9),
        ["the tail cut and the head put back"] = (
            "DELETE FROM AuditEntries WHERE MunicipalityCode = {0} AND Number > 8; UPDATE AuditHeads SET Number = 8, Hash = (SELECT Hash FROM AuditEntries WHERE MunicipalityCode = {0} AND Number = 8) WHERE MunicipalityCode = {0}",
            AuditFault.ForgedHead, 8),
        ["the head put back"] = ("UPDATE AuditHeads SET Number = 8 WHERE MunicipalityCode = {0}", AuditFault.TooMany, 9),
        ["the beginning cut by hand"] = (
            "UPDATE AuditHeads SET CutNumber = 2, CutHash = (SELECT Hash FROM AuditEntries WHERE MunicipalityCode = {0} AND Number = 2) WHERE MunicipalityCode = {0}; DELETE FROM AuditEntries WHERE MunicipalityCode = {0} AND Number < 3",
            AuditFault.ForgedHead, 10),
        ["the beginning cut without a trace"] = ("DELETE FROM AuditEntries WHERE MunicipalityCode = {0} AND Number < 3", AuditFault.Missing, 1),
        ["one put in at the end"] = (
            "INSERT INTO AuditEntries (MunicipalityCode, Number, At, Action, Subject, Hash) SELECT MunicipalityCode, 11, At, Action, Subject, Hash FROM AuditEntries WHERE MunicipalityCode = {0} AND Number = 10; UPDATE AuditHeads SET Number = 11 WHERE MunicipalityCode = {0}",
            AuditFault.Changed, 11),
        ["the key replaced"] = ("UPDATE AuditHeads SET ProtectedKey = 'AAAA' WHERE MunicipalityCode = {0}", AuditFault.NoKey, 10),
        ["the head taken away"] = ("DELETE FROM AuditHeads WHERE MunicipalityCode = {0}", AuditFault.ForgedHead, 0),
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> TamperingNames => [.. Tamperings.Keys];

    [Theory]
    [MemberData(nameof(TamperingNames))]
    public async Task Whatever_is_done_to_the_log_is_named_by_its_number(string tampering)
    {
        var (sql, fault, at) = Tamperings[tampering];
        var municipality = await Chain();

        await app.Database(
            async db =>
            {
                await using var undone = await db.Database.BeginTransactionAsync(Ct);
                Assert.True((await Verify(db, municipality)).IsWhole);
                await DropTriggers(db);
                await db.Database.ExecuteSqlRawAsync(sql, [municipality], Ct);

                var verdict = await Verify(db, municipality);
                Assert.Equal((fault, at), (verdict.Fault, verdict.BrokenAt));
            },
            municipality);
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET Detail = 'Andet' WHERE MunicipalityCode = {0} AND Number = 3")]
    [InlineData("DELETE FROM AuditEntries WHERE MunicipalityCode = {0} AND Number = 10")]
    [InlineData("DELETE FROM AuditEntries WHERE MunicipalityCode = {0} AND Number = 1")]
    [InlineData("DELETE FROM AuditHeads WHERE MunicipalityCode = {0}")]
    [InlineData("UPDATE AuditHeads SET Number = 9 WHERE MunicipalityCode = {0}")]
    public async Task The_database_itself_refuses_to_change_the_log(string sql)
    {
        var municipality = await Chain();

        await app.Database(db => Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(sql, [municipality], Ct)), municipality);
    }

    [Fact]
    public async Task Guards_that_are_gone_are_back_after_the_next_start()
    {
        await using var own = new CrmApp();
        await own.InitializeAsync();
        await own.Database(async db =>
        {
            await DropTriggers(db);
            Assert.False(await AppendOnly.IsGuardedAsync(db, Ct));
            await CrmDatabase.MigrateAsync(db, Ct);
            Assert.True(await AppendOnly.IsGuardedAsync(db, Ct));
        });
    }

    [Fact]
    public async Task What_was_noted_outside_shows_even_a_log_that_the_apps_own_keys_have_rewritten()
    {
        var municipality = await Chain();
        var (noted, other) = (await Verify(municipality), await Verify(await Chain()));

        Assert.True((await Verify(municipality, (noted.Last, noted.Head))).IsWhole);
        Assert.Equal((AuditFault.NotAsNoted, noted.Last), At(await Verify(municipality, (noted.Last, other.Head))));
        Assert.Equal((AuditFault.Missing, noted.Last + 1), At(await Verify(municipality, (noted.Last + 1, noted.Head))));
    }

    [Fact]
    public async Task Old_entries_are_cut_from_the_beginning_and_the_rest_still_leans_on_them()
    {
        var municipality = await Chain();
        var before = app.Clock.GetUtcNow().UtcDateTime.AddDays(-6.5);

        Assert.Equal(3, await app.Database(db => Log(app).CutAsync(db, before, Ct), municipality));

        var verdict = await Verify(municipality);
        Assert.Equal((true, 4L, 10L), (verdict.IsWhole, verdict.First, verdict.Last));
        Assert.Equal(7, await app.Database(db => db.AuditEntries.CountAsync(Ct), municipality));
        Assert.Equal(0, await app.Database(db => Log(app).CutAsync(db, before, Ct), municipality));
        Assert.Equal(7, await app.Database(db => Log(app).CutAsync(db, DateTime.MaxValue, Ct), municipality));
        await app.Database(db => Append(db, 1), municipality);
        Assert.Equal((true, 11L, 11L), (await Verify(municipality)) is var after ? (after.IsWhole, after.First, after.Last) : default);
    }

    [Fact]
    public async Task Two_instances_that_write_at_once_make_one_chain()
    {
        var me = await app.UserId(Role.Konsulent);
        var before = (await Verify(TestWorld.Aabenraa)).Last;
        await using var one = app.WithWebHostBuilder(_ => { });
        await using var other = app.WithWebHostBuilder(_ => { });

        await Task.WhenAll(from instance in new[] { one, other } from writer in Enumerable.Range(0, 4) select Write(instance, me, writer));
        await Task.WhenAll(Settle(one), Settle(other));

        var verdict = await Verify(TestWorld.Aabenraa);
        Assert.True(verdict.IsWhole, $"{verdict.Fault} {verdict.BrokenAt}");
        Assert.Equal(before + 400, verdict.Last);
    }

    private static async Task Write(WebApplicationFactory<Program> instance, int me, int writer)
    {
        for (var round = 0; round < 25; round++)
        {
            await using var scope = instance.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            db.ActFor(TestWorld.Aabenraa, me);
            var employer = await db.Employers.OrderBy(e => e.Id).FirstAsync(Ct);
            db.ContactPersons.Add(ContactPerson.Add(employer, $"Person {writer} {round} {Guid.NewGuid():N}", null, null, null));
            await db.SaveChangesAsync(Ct);
            await instance.Services.GetRequiredService<AuditLog>().AddAsync(TestWorld.Aabenraa, me, AuditAction.Shown, nameof(Employer), employer.Id);
        }
    }

    private static Task Settle(WebApplicationFactory<Program> instance) => instance.Services.GetRequiredService<AuditLog>().StopAsync(Ct);

    /// <summary>A municipality with a chain of its own, one entry for each of the last ten days.</summary>
    private async Task<int> Chain()
    {
        var municipality = Interlocked.Increment(ref _municipality);
        await app.Database(db => Append(db, Entries), municipality);

        return municipality;
    }

    private async Task Append(CrmDbContext db, int count)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        var now = app.Clock.GetUtcNow().UtcDateTime;
        await Log(app).AppendAsync(db, [.. Enumerable.Range(1, count).Select(n => AuditEntry.Of(db.Tenant, n, now.AddDays(n - count), AuditAction.Shown, "Prøve", n, n % 2 == 0 ? null : "Ord", n % 3 == 0 ? "Formål" : null))], Ct);
        await db.SaveChangesAsync(Ct);
        await transaction.CommitAsync(Ct);
    }

    private Task<AuditVerdict> Verify(int municipality, (long Number, string Hash)? noted = null) => app.Database(db => Verify(db, municipality, noted), municipality);

    private Task<AuditVerdict> Verify(CrmDbContext db, int municipality, (long Number, string Hash)? noted = null) =>
        new AuditVerifier(db, Log(app)).VerifyAsync(municipality, noted, Ct);

    private static AuditChain Log(CrmApp app) => app.Services.GetRequiredService<AuditChain>();

    private static (AuditFault?, long?) At(AuditVerdict verdict) => (verdict.Fault, verdict.BrokenAt);

    private static async Task DropTriggers(CrmDbContext db)
    {
        var names = db.Database.IsSqlite()
            ? db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'")
            : db.Database.SqlQuery<string>($"SELECT [name] AS [Value] FROM sys.triggers");

        await db.Database.ExecuteSqlRawAsync(string.Join("; ", (await names.ToListAsync(Ct)).Select(name => $"DROP TRIGGER {name}")), Ct);
    }
}
