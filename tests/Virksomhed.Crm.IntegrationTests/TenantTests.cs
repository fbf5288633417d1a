using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Protection;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
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
}
