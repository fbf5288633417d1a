using Microsoft.AspNetCore.Identity;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Protection;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Municipalities;
using Virksomhed.Crm.Domain.Operations;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests;

[Trait("Requirement", "R23")]
public class TenantTests(CrmApp app) : IClassFixture<CrmApp>
{
    /// <summary>The only tables that are not kept apart by municipality, and why.</summary>
    private static readonly Dictionary<Type, string> Exempt = new()
    {
        [typeof(Municipality)] = "is the municipality itself; read by the code that one acts for",
        [typeof(ProtectionKey)] = "opens what the whole installation has locked",
        [typeof(OperationMark)] = "tells what was done to the whole installation",
        [typeof(IdentityRole<int>)] = "the names of the roles, the same everywhere",
        [typeof(IdentityRoleClaim<int>)] = "belongs to a role; unused",
        [typeof(IdentityUserRole<int>)] = "ids only; joined to users, who are kept apart",
        [typeof(IdentityUserClaim<int>)] = "belongs to a user, reached through one; unused",
        [typeof(IdentityUserLogin<int>)] = "belongs to a user, reached through one: the MitID Erhverv or the municipality's broker by which it is known",
        [typeof(IdentityUserPasskey<int>)] = "belongs to a user, reached through one",
        [typeof(IdentityPasskeyData)] = "is a part of a passkey",
        [typeof(IdentityUserToken<int>)] = "belongs to a user, reached through one: what the app for codes and the browser share with us",
    };

    [Fact]
    public Task Every_table_is_kept_apart_by_municipality_or_has_a_reason_not_to_be() => app.Database(db =>
    {
        Assert.All(db.Model.GetEntityTypes().Where(type => !Exempt.ContainsKey(type.ClrType)), type =>
        {
            Assert.True(type.ClrType.IsAssignableTo(typeof(ITenantOwned)), $"{type.ClrType.Name} belongs to no municipality");
            Assert.True(type.FindDeclaredQueryFilter(CrmDbContext.TenantFilter) is not null, $"{type.ClrType.Name} is seen by every municipality");
        });

        return Task.CompletedTask;
    });

    [Fact]
    public Task No_exemption_outlives_its_table() => app.Database(db =>
    {
        Assert.All(Exempt.Keys, type => Assert.NotNull(db.Model.FindEntityType(type)));

        return Task.CompletedTask;
    });

    /// <summary>The only references that may lead from a row of one municipality to a row of another, and why.</summary>
    private static readonly Dictionary<(Type From, Type To), string> Crossing = new()
    {
        [(typeof(JobOrderBid), typeof(SharedJobOrder))] = "what one municipality offers on an order that another shares",
    };

    [Fact]
    public Task Every_reference_holds_the_municipality_or_has_a_reason_not_to() => app.Database(db =>
    {
        var open = References(db).Where(key => !HoldsMunicipality(key)).Select(key => (key.DeclaringEntityType.ClrType, key.PrincipalEntityType.ClrType));

        Assert.Equal(Crossing.Keys, open);

        return Task.CompletedTask;
    });

    /// <summary>A municipality is what a row has; a reference is what it may have. Only the latter is ever empty.</summary>
    [Fact]
    public Task A_reference_is_as_required_as_its_id_is() => app.Database(db =>
    {
        Assert.All(References(db), key => Assert.Equal(!key.Properties[0].IsNullable, key.IsRequired));
        Assert.All(References(db), key => Assert.Equal(DeleteBehavior.Restrict, key.DeleteBehavior));

        return Task.CompletedTask;
    });

    /// <summary>Statements that point to an employer, a workplace or a user, past the app. Each works within a municipality.</summary>
    public static TheoryData<string> Statements =>
    [
        """INSERT INTO "EmployerSearchTerms" ("MunicipalityCode", "Term", "EmployerId") VALUES ({0}, 'prøve', {1})""",
        """INSERT INTO "Assignments" ("MunicipalityCode", "EmployerId", "UserId", "Kind", "From") SELECT {0}, {1}, "Id", 'Deputy', '2026-01-01' FROM "AspNetUsers" WHERE "Id" = {4}""",
        """INSERT INTO "Assignments" ("MunicipalityCode", "EmployerId", "UserId", "Kind", "From") SELECT {0}, "Id", {2}, 'Deputy', '2026-01-01' FROM "Employers" WHERE "Id" = {5}""",
        """INSERT INTO "SavedViews" ("MunicipalityCode", "UserId", "List", "Name", "Query") VALUES ({0}, {2}, 'Employers', 'Prøve', '?')""",
        """INSERT INTO "PortalAccessUnit" ("MunicipalityCode", "PortalAccessId", "ProductionUnitId") SELECT {0}, MIN("Id"), {3} FROM "PortalAccesses" WHERE "MunicipalityCode" = {0}""",
        """UPDATE "ProductionUnits" SET "EmployerId" = {1} WHERE "MunicipalityCode" = {0}""",
        """UPDATE "ContactPersons" SET "ProductionUnitId" = {3} WHERE "MunicipalityCode" = {0}""",
        """UPDATE "Employers" SET "OwnerId" = {2} WHERE "MunicipalityCode" = {0}""",
        """UPDATE "AspNetUsers" SET "EmployerId" = {1} WHERE "Id" = {4}""",
    ];

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task The_database_refuses_what_points_to_another_municipality(string statement)
    {
        var (ours, theirs) = (await Ids(TestWorld.Aabenraa), await Ids(TestWorld.Soenderborg));

        Assert.Null(await Run(statement, ours, ours));
        var refusal = await Run(statement, theirs, ours);
        Assert.True(refusal is SqliteException { SqliteExtendedErrorCode: 787 } or SqlException { Number: 547 }, $"{refusal}");
    }

    [Fact]
    public async Task Rows_of_another_municipality_are_not_seen()
    {
        var seen = await app.Database(db => db.Employers.Select(employer => employer.Name).ToListAsync());

        Assert.Equal(TestWorld.Employers.Order(), seen.Order());
    }

    [Fact]
    public Task Acting_for_nobody_shows_nothing() => app.Database(
        async db => Assert.False(await db.Employers.AnyAsync()), municipality: 0);

    [Fact]
    public Task A_row_of_another_municipality_is_not_written() => app.Database(async db =>
    {
        db.Partners.Add(Partner.Add(TestWorld.Soenderborg, "Forkert kommune"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
    });

    /// <summary>What refers from a row of a municipality to a row of one.</summary>
    private static IEnumerable<IForeignKey> References(CrmDbContext db) =>
        db.Model.GetEntityTypes().Where(IsOwned).SelectMany(type => type.GetForeignKeys()).Where(key => IsOwned(key.PrincipalEntityType));

    private static bool IsOwned(IEntityType type) => type.ClrType.IsAssignableTo(typeof(ITenantOwned));

    private static bool HoldsMunicipality(IForeignKey key) =>
        key.Properties.Zip(key.PrincipalKey.Properties).Any(pair => pair is ({ Name: nameof(ITenantOwned.MunicipalityCode), IsNullable: false }, { Name: nameof(ITenantOwned.MunicipalityCode) }));

    private Task<(int Employer, int User, int Unit)> Ids(int municipality) => app.Database(
        async db => (await db.Employers.MinAsync(e => e.Id), await db.Users.MinAsync(u => u.Id), await db.ProductionUnits.MinAsync(u => u.Id)), municipality);

    private Task<Exception?> Run(string statement, (int Employer, int User, int Unit) to, (int Employer, int User, int Unit) ours) => app.Database(async db =>
    {
        await using var tried = await db.Database.BeginTransactionAsync();

        return await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(statement, TestWorld.Aabenraa, to.Employer, to.User, to.Unit, ours.User, ours.Employer));
    });
}
