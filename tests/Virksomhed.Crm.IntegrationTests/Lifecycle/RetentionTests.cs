using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.Lifecycle;
using Virksomhed.Crm.Application.Operations;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Lifecycle;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Lifecycle;
using Virksomhed.Crm.Domain.Operations;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Lifecycle;

[Trait("Requirement", "R34")]
public sealed class RetentionTests : IAsyncLifetime
{
    private const string Sentinel = "Spættesnegl";

    private readonly CrmApp _app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => _app.Clock.Today();

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public Task Every_kind_of_personal_data_has_a_time_or_a_reason() => _app.Database(db =>
    {
        var kinds = PersonalData.Kinds.Where(kind => kind.Value.PartName is null).Select(kind => kind.Key);
        var kept = RetentionKind.KeptBecause.Keys;

        Assert.Empty(kinds.Except(RetentionKind.All.Select(kind => kind.Row)).Except(kept));
        Assert.Empty(RetentionKind.All.Select(kind => kind.Row).Intersect(kept));
        Assert.Equal(Enum.GetValues<RetentionSubject>().Except([RetentionSubject.Log]), RetentionKind.All.Select(kind => kind.Subject));
        Assert.All(kept, type => Assert.NotNull(db.Model.FindEntityType(type)));

        return Task.CompletedTask;
    });

    [Fact]
    public Task Whatever_points_to_a_row_that_goes_goes_with_it_or_can_point_nowhere() => _app.Database(db =>
    {
        Assert.All(
            RetentionKind.All.SelectMany(kind => db.Model.FindEntityType(kind.Row)!.GetReferencingForeignKeys().Select(key => (kind, key))),
            found => Assert.True(RowEraser.GoesAlong(found.key, found.kind.Alongside) || !found.key.IsRequired, $"{found.key.DeclaringEntityType.ClrType.Name} keeps {found.kind.Row.Name}"));

        return Task.CompletedTask;
    });

    [Fact]
    public async Task A_confirmed_rule_deletes_on_the_day_after_the_time_is_over_and_leaves_a_receipt()
    {
        var (last, kept) = (await Log(Today.AddMonths(-12).AddDays(-1)), await Log(Today.AddMonths(-12)));
        await Decide(RetentionSubject.Contacts, 12, confirmed: false);
        Assert.Equal(0, await Night());

        await Decide(RetentionSubject.Contacts, 12, confirmed: true);
        Assert.Equal(1, await Night());

        Assert.Equal([kept], await _app.Database(db => db.Contacts.Where(c => c.Id == last || c.Id == kept).Select(c => c.Id).ToListAsync(Ct)));
        var receipt = await _app.Database(db => db.Erasures.SingleAsync(Ct));
        Assert.Equal((RetentionSubject.Contacts, 1, 12), (receipt.Subject, receipt.Count, receipt.Months));
        Assert.True(await _app.Database(db => db.AuditEntries.AnyAsync(e => e.Action == AuditAction.Deleted && e.Subject == nameof(Contact) && e.SubjectId == null, Ct)));
        Assert.Equal(0, await Night());
        var page = (await (await _app.SignedInAs(Role.Administrator)).Page("/retention")).Body!.TextContent;
        Assert.Contains("Slettes hver nat", page, StringComparison.Ordinal);
        Assert.Contains("1 år", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_left_on_the_disk_of_what_was_deleted()
    {
        Assert.SkipUnless(TestDatabase.Kind == "Sqlite", "Looks into the file.");
        await Log(Today.AddMonths(-13));
        Assert.True(await OnDisk());
        await Decide(RetentionSubject.Contacts, 12, confirmed: true);
        await Night();

        Assert.False(await OnDisk());
    }

    [Fact]
    [Trait("Requirement", "R35")]
    public async Task What_was_deleted_and_is_back_from_a_backup_is_deleted_again_and_only_then()
    {
        var gone = await Log(Today.AddMonths(-13));
        await Decide(RetentionSubject.Contacts, 12, confirmed: true);
        await MarkNight();
        await Night();
        await Bring(gone);

        Assert.Equal(1, await Replay());
        Assert.False(await _app.Database(db => db.Contacts.AnyAsync(c => c.Id == gone, Ct)));

        // A restored database gives numbers anew.
        await Bring(gone);
        Assert.Equal(0, await Replay());
        Assert.True(await _app.Database(db => db.Contacts.AnyAsync(c => c.Id == gone, Ct)));
    }

    [Fact]
    [Trait("Requirement", "R35")]
    public async Task A_note_that_a_power_cut_left_unfinished_stops_no_start_and_hides_no_other()
    {
        var gone = await Log(Today.AddMonths(-13));
        await Decide(RetentionSubject.Contacts, 12, confirmed: true);
        await MarkNight();
        await File.AppendAllTextAsync(_app.Services.GetRequiredService<ErasureLedger>().File, """{"At":"2026-0""", Ct);
        await Night();
        await Bring(gone);

        Assert.Equal(1, await Replay());
    }

    [Fact]
    [Trait("Requirement", "R35")]
    public async Task A_database_that_never_had_a_night_is_no_backup_of_the_one_that_the_notes_are_about()
    {
        var gone = await Log(Today.AddMonths(-13));
        await Decide(RetentionSubject.Contacts, 12, confirmed: true);
        await Night();
        await Bring(gone);
        await _app.Database(db => db.OperationMarks.ExecuteDeleteAsync(Ct));

        Assert.Equal(0, await Replay());
    }

    [Fact]
    public async Task A_person_who_left_is_forgotten_and_the_visit_stays()
    {
        var contact = await Log(Today.AddDays(-1));
        var person = await _app.Database(async db =>
        {
            var met = (await db.Contacts.Include(c => c.Met).SingleAsync(c => c.Id == contact, Ct)).Met[0].ContactPersonId;
            var left = await db.ContactPersons.SingleAsync(p => p.Id == met, Ct);
            left.Change(left.Name, null, null, null, null, Today.AddMonths(-13));
            await db.SaveChangesAsync(Ct);

            return met;
        });
        await Decide(RetentionSubject.ContactPersons, 12, confirmed: true);

        Assert.Equal(1, await Night());
        Assert.False(await _app.Database(db => db.ContactPersons.AnyAsync(p => p.Id == person, Ct)));
        Assert.Empty((await _app.Database(db => db.Contacts.Include(c => c.Met).SingleAsync(c => c.Id == contact, Ct))).Met);
    }

    [Fact]
    public async Task Each_kind_can_be_asked_for_and_deleted_in_both_databases_words()
    {
        var rows = await _app.Database(async db =>
        {
            var found = 0;

            foreach (var kind in RetentionKind.All)
            {
                found += (await kind.Outdated(db, new DateOnly(1990, 1, 1)).ToListAsync(Ct)).Count;
                await new RowEraser(db).EraseAsync(kind.Row, kind.Alongside, [-1], Ct);
            }

            return found;
        });

        Assert.Equal(0, rows);
        var sql = new SqlServerQuestions();
        await using var server = sql.Context();
        Assert.All(RetentionKind.All, kind => Assert.Contains("SELECT", kind.Outdated(server, new DateOnly(1990, 1, 1)).ToQueryString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Months", "0")]
    [InlineData("Source", "")]
    [InlineData("VerifiedBy", "Anne")]
    public async Task A_wrong_decision_comes_back_with_the_reason(string field, string value)
    {
        var administrator = await _app.SignedInAs(Role.Administrator);
        using var refused = await administrator.PostForm("/retention/Contacts", new() { { "Source", "Udvalget" }, { field, value } });

        Assert.NotEmpty(await refused.Errors());
        Assert.False(await _app.Database(db => db.RetentionRules.AnyAsync(Ct)));
    }

    private async Task Decide(RetentionSubject subject, int months, bool confirmed)
    {
        var administrator = await _app.SignedInAs(Role.Administrator);
        var fields = new Fields { { "Months", $"{months}" }, { "Source", "Kassationsbestemmelser 2026" } };

        if (confirmed)
        {
            fields.Add("VerifiedBy", "Udvalget");
            fields.Add("VerifiedOn", Today.ToString("yyyy-MM-dd", null));
        }

        await administrator.PostForm($"/retention/{subject}", fields).Saved();
    }

    private Task<int> Replay() => InScope(runner => runner.ReplayAsync(Ct));

    private async Task MarkNight()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OperationMarks>().TellAsync(OperationDeed.DeleteOutdated, succeeded: true, null, Ct);
    }

    private Task<int> Night() => InScope(runner => runner.RunAsync(Ct));

    private async Task<int> InScope(Func<RetentionRunner, Task<int>> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();

        return await work(scope.ServiceProvider.GetRequiredService<RetentionRunner>());
    }

    /// <summary>A contact with the employer's contact person, held on a day.</summary>
    private async Task<int> Log(DateOnly day)
    {
        var employer = await _app.EmployerId(TestWorld.Employers[0]);
        var consultant = await _app.SignedInAs(Role.Konsulent);
        using var saved = await consultant.PostForm($"/contacts/log?employerId={employer}", new() { { "Form", "Phone" }, { "Purposes", "Kendskab" }, { "HeldOn", day.ToString("yyyy-MM-dd", null) }, { "Note", Sentinel } });
        Assert.True(saved.Headers.Location is not null, await saved.Content.ReadAsStringAsync(Ct));

        return int.Parse(saved.Headers.Location!.OriginalString.Split('/')[^1], null);
    }

    // As a backup would: the row is there again under its number.
    private Task<int> Bring(int id) => _app.Database(db => db.Database.ExecuteSqlRawAsync(
        "INSERT INTO Contacts (Id, MunicipalityCode, EmployerId, ProductionUnitId, ConsultantId, HeldOn, Form, Direction, Purposes, CountsAsVisit, FormKey, RegisteredAt, Version) SELECT {0}, e.MunicipalityCode, e.Id, u.Id, (SELECT MIN(Id) FROM AspNetUsers), '2020-01-01', 'Phone', 'Outgoing', 1, 0, '00000000-0000-0000-0000-000000000001', '2020-01-01', '00000000-0000-0000-0000-000000000001' FROM Employers e JOIN ProductionUnits u ON u.EmployerId = e.Id WHERE e.Id = (SELECT MIN(Id) FROM Employers)",
        [id], Ct));

    private async Task<bool> OnDisk()
    {
        await _app.Database(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(PASSIVE)", Ct));
        var file = await _app.Database(db => Task.FromResult(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource));

        return Array.Exists([file, file + "-wal"], part => File.Exists(part) && Contains(part));
    }

    private static bool Contains(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, System.Text.Encoding.UTF8);

        return reader.ReadToEnd().Contains(Sentinel, StringComparison.Ordinal);
    }
}
