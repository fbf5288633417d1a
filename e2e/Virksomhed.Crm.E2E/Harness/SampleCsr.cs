using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.IntegrationTests;

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>A year of the CSR-mærke whose window is open: holders of this year, applications for the next at every step, rules with and without a second demand.</summary>
internal static class SampleCsr
{
    private static readonly string[] Schemes = ["fleksjob", "virksomhedspraktik", "voksenlaerling"];

    public static void Add(CrmDbContext db, List<Employer> employers, TimeProvider clock)
    {
        var (today, now) = (clock.Today(), clock.UtcNow());
        var (held, open) = (Rules(today.Year, today), Rules(today.Year + 1, today));
        db.CsrRuleSets.AddRange(held, open, Earlier());
        db.CsrFigures.Add(CsrFigure.Of(TestWorld.Aabenraa, 2022, 93, 23, new(2022, 1, 11), "aabenraa.dk, nyhed 11.01.2022"));

        for (var i = 1; i < 31; i++)
        {
            db.CsrApplications.Add(Make(held, employers[i], 6, now));
        }

        for (var i = 10; i < 50; i++)
        {
            db.CsrApplications.Add(Make(open, employers[i], i % 6, now));
        }
    }

    // So many steps: 0 is an empty draft, 6 is awarded.
    private static CsrApplication Make(CsrRuleSet rules, Employer employer, int steps, DateTime now)
    {
        var application = CsrApplication.Start(TestWorld.Aabenraa, rules.Year, employer.Id, null, null, now);
        var today = DanishTime.DayOf(now);
        Action[] all =
        [
            () => Fill(application, now),
            () => application.Submit(rules, null, now),
            () => application.Screen(rules, "Bilag set.", null, now),
            () => application.Nominate(null, now),
            () => application.Approve(today, null, now),
            () => application.Award(today, null, now),
        ];
        all.Take(steps).ToList().ForEach(step => step());

        return application;
    }

    private static void Fill(CsrApplication application, DateTime now)
    {
        application.Describe(30, [new("fleksjob", 2), new("virksomhedspraktik", 3)], now);
        application.Attach(CsrDocument.Of(TestWorld.Aabenraa, "Oversigt over årets aftaler.pdf", "findes-ikke.pdf", CsrFileKind.Pdf, 48_000, null, now), now);
    }

    private static CsrRuleSet Rules(int year, DateOnly today) => CsrRuleSet.For(
        TestWorld.Aabenraa, year,
        new()
        {
            ThresholdPercent = 10, Schemes = Schemes, Denominator = CsrDenominator.AllStaff, OpensOn = today.AddDays(-20), ClosesOn = today.AddDays(20),
            ClosesAt = new(12, 0), Committee = "Arbejdsmarkedsudvalget", CommitteeOn = today.AddDays(50),
        },
        "Udvalgsmøde, punkt 5", "Receptionens dag");

    private static CsrRuleSet Earlier() => CsrRuleSet.For(
        TestWorld.Aabenraa, 2018,
        new() { ThresholdPercent = 5, Schemes = ["fleksjob"], SecondThresholdPercent = 5, SecondSchemes = ["voksenlaerling"], EitherBelow = 10, LookBackMonths = 3 },
        "Slides til Ishøj Kommunes besøg, 2018", "Ansøgningsvinduet");
}
