using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Events;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Schemes;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Portal;

/// <summary>What of the database an employer's user can reach at all.</summary>
[Trait("Requirement", "R24")]
public class PortalRowsTests(CrmApp app) : IClassFixture<CrmApp>
{
    /// <summary>The only tables of which rows are seen in the portal, and why.</summary>
    private static readonly Dictionary<Type, string> Shown = new()
    {
        [typeof(Employer)] = "its own, as the register says it",
        [typeof(ProductionUnit)] = "its own workplaces",
        [typeof(Agreement)] = "what runs at its workplaces",
        [typeof(Inquiry)] = "what it asked for",
        [typeof(JobOrder)] = "the positions that are filled for it: the heading, how far it has come, and candidates as numbers",
        [typeof(JobOrderPhaseChange)] = "when its order came so far",
        [typeof(Event)] = "what it is invited to",
        [typeof(EventInvitation)] = "its own answer",
        [typeof(CsrApplication)] = "its own application",
        [typeof(CsrDocument)] = "its own papers",
        [typeof(CsrCount)] = "what it counted itself",
        [typeof(CsrRuleSet)] = "the rules of the award, the same for everybody",
        [typeof(Scheme)] = "the catalogue",
        [typeof(SchemeTerms)] = "the catalogue",
        [typeof(SchemeRate)] = "the catalogue",
        [typeof(ResponseRule)] = "the days that the promised answer is counted in",
        [typeof(PortalAccess)] = "who of it may come in",
        [typeof(PortalAccessUnit)] = "what they see",
        [typeof(PortalMessage)] = "what it wrote, and was answered",
        [typeof(EmployerWish)] = "what it wishes",
        [typeof(RecruitmentDraft)] = "what the user is writing",
        [typeof(UserSession)] = "where the user is signed in",
        [typeof(CrmUser)] = "the staff who answer, and its own users",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task Every_table_is_hidden_in_the_portal_or_has_a_reason_not_to_be() => app.Database(db =>
    {
        var hidden = Filter(db, typeof(Contact));

        Assert.All(db.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(ITenantOwned))), type =>
        {
            var filter = Filter(db, type.ClrType);
            Assert.True(filter is not null, $"{type.ClrType.Name} has no filter in the portal");
            Assert.True((filter == hidden) != Shown.ContainsKey(type.ClrType), $"{type.ClrType.Name} is shown in the portal: {filter}");
        });
        Assert.All(Shown.Keys, type => Assert.NotNull(db.Model.FindEntityType(type)));

        return Task.CompletedTask;
    });

    [Fact]
    public Task Staff_see_of_a_hidden_table_what_they_always_did_by_its_own_index() => app.Database(db =>
    {
        Assert.DoesNotContain("EmployerId\" =", db.Contacts.ToQueryString(), StringComparison.Ordinal);

        return Task.CompletedTask;
    });

    [Fact]
    public async Task Acting_for_an_employer_shows_its_rows_alone()
    {
        var (firm, units) = await app.Firm("Egne Rækker ApS");
        await app.Firm("Andres Rækker ApS");

        await app.Database(async db =>
        {
            db.ActFor(TestWorld.Aabenraa, null, new(firm, [units[1]]));
            Assert.Equal([firm], await db.Employers.Select(e => e.Id).ToListAsync(Ct));
            Assert.Equal([units[1]], await db.ProductionUnits.Select(u => u.Id).ToListAsync(Ct));
            Assert.False(await db.ContactPersons.AnyAsync(Ct));
            Assert.False(await db.Partners.AnyAsync(Ct));
        });
    }

    [Fact]
    public async Task A_row_of_another_employer_is_not_written()
    {
        var ((own, _), (other, _)) = (await app.Firm("Skriver Selv ApS"), await app.Firm("Bliver Ikke Skrevet ApS"));

        await app.Database(async db =>
        {
            db.ActFor(TestWorld.Aabenraa, null, new(own, []));
            db.EmployerWishes.Add(EmployerWish.Of(TestWorld.Aabenraa, other));
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Ct));
        });
    }

    private static string? Filter(CrmDbContext db, Type type) => db.Model.FindEntityType(type)?.FindDeclaredQueryFilter(CrmDbContext.PortalFilter)?.Expression?.Body.ToString();
}
