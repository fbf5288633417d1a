using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Employers;

public class EmployerSearchTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Contact_persons_are_found_until_they_leave()
    {
        var id = await app.EmployerId(TestWorld.Employers[1]);
        var person = await app.Database(async db =>
        {
            var added = ContactPerson.Add(await db.Employers.SingleAsync(e => e.Id == id, Ct), "Sølve Kærgård", null, "10000955", null);
            db.ContactPersons.Add(added);
            await db.SaveChangesAsync(Ct);
            await EmployerSearchIndex.RefreshAsync(db, [id], Ct);
            return added.Id;
        });
        Assert.All(["kærgård", "GÅRD", "+45 10 00 09 55", "sølve åbo"], typed => Assert.Equal([id], Found(typed).Result));

        await app.Database(async db =>
        {
            (await db.ContactPersons.SingleAsync(p => p.Id == person, Ct)).Change("Sølve Kærgård", null, "10000955", null, null, new DateOnly(2026, 11, 1));
            await db.SaveChangesAsync(Ct);
            await EmployerSearchIndex.RefreshAsync(db, [id], Ct);
        });
        Assert.Empty(await Found("kærgård"));
        Assert.Equal([id], await Found("åbo"));
    }

    [Fact]
    public async Task Nothing_typed_finds_all_of_the_municipality() => Assert.Equal(TestWorld.Employers.Count, (await Found(" ")).Count);

    [Fact]
    public async Task Another_municipalitys_employers_are_never_found() => Assert.Empty(await Found("als maskin"));

    [Fact]
    public async Task Every_word_is_looked_up_in_the_index()
    {
        Assert.SkipUnless(await app.Database(db => Task.FromResult(db.Database.IsSqlite())), "The plan is SQLite's.");

        var plan = await app.Database(async db =>
        {
            var sql = $"EXPLAIN QUERY PLAN {Inlined(db)}";
            return (await db.Database.SqlQueryRaw<PlanStep>(sql).ToListAsync(Ct)).ConvertAll(step => step.Detail);
        });

        Assert.Equal(2, plan.Count(step => step.Contains("(MunicipalityCode=? AND Term>? AND Term<?)", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_search_is_a_range_on_SQL_Server()
    {
        using var db = new SqlServerCrmDbContext(new DbContextOptionsBuilder<SqlServerCrmDbContext>().UseSqlServer("Server=unused").Options);
        var sql = db.Employers.Matching(db, "tømrer").Select(e => e.Id).ToQueryString();

        Assert.Matches(@"\[Term\] >= @\w+ AND \[\w+\]\.\[Term\] < @\w+", sql);
    }

    private Task<List<int>> Found(string typed) => app.Database(db => db.Employers.Matching(db, typed).Select(e => e.Id).ToListAsync(Ct));

    // EXPLAIN takes no parameters here: the query's own SQL, with its values written in.
    private static string Inlined(CrmDbContext db)
    {
        var text = db.Employers.Matching(db, "nordals tømrer").Select(e => e.Id).ToQueryString();
        var lines = text.Split('\n');
        var values = lines.Where(line => line.StartsWith(".param set ", StringComparison.Ordinal)).Select(line => line.TrimEnd().Split(' ', 4));

        return values.OrderByDescending(value => value[2].Length)
            .Aggregate(string.Join('\n', lines.Where(line => !line.StartsWith(".param", StringComparison.Ordinal))), (sql, value) => sql.Replace(value[2], value[3], StringComparison.Ordinal));
    }

    private sealed record PlanStep(int Id, int Parent, int NotUsed, string Detail);
}
