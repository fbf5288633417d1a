using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Schemes;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Domain.Voksenlaerlinge;
using Virksomhed.Crm.IntegrationTests.Agreements;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.CsrMaerker;

public class CsrPreScreenTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Agreements_and_voksenlaerlinge_add_up_and_what_nothing_tells_of_is_named()
    {
        await Rules(["voksenlaerling", "opkvalificering", "beredskab"]);
        var (both, one) = (await Workplace("Lærer Op ApS", 20), await Workplace("Én Lærling ApS", 20));
        await Apprentice(both);
        await Apprentice(one);
        await app.AddAgreement("Lærer Op ApS", SchemeCode.Opkvalificeringsjob, app.Clock.Today().AddDays(-20), null);
        await app.AddAgreement("Én Lærling ApS", SchemeCode.Fleksjob, app.Clock.Today().AddDays(-20), null); // does not count that year
        var page = await (await app.SignedInAs(Role.Konsulent)).Page($"/csr-maerker/prescreen?year={app.Year()}");
        var found = page.QuerySelectorAll(".crm-panel--table tbody tr").Select(row => row.TextContent).ToList();

        Assert.Contains("Lærer Op ApS", Assert.Single(found), StringComparison.Ordinal);
        Assert.Contains("Opkvalificering betalt af jobcenteret 1, Voksenlærling 1", found[0], StringComparison.Ordinal);
        var callout = page.QuerySelector(".crm-callout")!.TextContent;
        Assert.Contains("Beredskab (er Aabenraas egen betegnelse", callout, StringComparison.Ordinal);
        Assert.DoesNotContain("Fleksjob", callout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_many_employers_there_are_three_questions_are_asked_and_SQL_Server_understands_them()
    {
        var asked = new SqlServerQuestions();
        await using var db = asked.Context();
        var rules = CsrRuleSet.For(
            TestWorld.Aabenraa, 2027, new() { ThresholdPercent = 10, Schemes = ["fleksjob", "voksenlaerling"], LookBackMonths = 3, Denominator = CsrDenominator.AllStaff }, "Prøve", null);
        await CsrPreScreening.Read(db, rules, new(2026, 11, 22), Ct);

        Assert.Equal(3, asked.Commands.Count);
    }

    private Task Rules(string[] schemes) => app.Database(async db =>
    {
        db.CsrRuleSets.Add(CsrRuleSet.For(
            TestWorld.Aabenraa, app.Year(), new() { ThresholdPercent = 10, Schemes = schemes, LookBackMonths = 3, Denominator = CsrDenominator.PaidStaff }, "Prøve", null));
        await db.SaveChangesAsync(Ct);
    });

    private async Task<int> Workplace(string name, int staff)
    {
        var id = await app.AddEmployer(name);

        return await app.Database(async db =>
        {
            var employer = await db.Employers.SingleAsync(e => e.Id == id, Ct);
            var unit = ProductionUnit.Register(employer, $"{1_996_000_000 + id}", new() { Name = name, Employees = staff }, app.Clock.UtcNow());
            db.ProductionUnits.Add(unit);
            await db.SaveChangesAsync(Ct);

            return unit.Id;
        });
    }

    private async Task Apprentice(int unitId)
    {
        var me = await app.UserId(Role.Konsulent);
        await app.Database(async db =>
        {
            var unit = await db.ProductionUnits.SingleAsync(u => u.Id == unitId, Ct);
            var content = new VoksenlaerlingContent { StartsOn = app.Clock.Today().AddDays(-100), EndsOn = app.Clock.Today().AddYears(2), WayIn = WayIn.Unemployment };
            db.Voksenlaerlinge.Add(Voksenlaerling.Agree(unit, me, await db.Trades.FirstAsync(t => t.Sector == TradeSector.Byggeri, Ct), content, await db.VoksenlaerlingRules.FirstAsync(Ct), app.Clock.UtcNow()));
            await db.SaveChangesAsync(Ct);
        });
    }
}
