using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>
/// The CSR-mærke of the demo world, for a municipality whose rules are known: holders of last year and this year, and while the window is open
/// applications for the next year at every step.
/// </summary>
internal sealed class DemoCsr(CrmDbContext db, CsrFolder folder, TimeProvider clock)
{
    private const int LastYears = 109;
    private const int ThisYears = 117;
    private const int Stayed = 96;

    private static readonly TimeOnly Noon = new(11, 0);

    private readonly DemoCsrApplications _applications = new(db, folder);

    public async Task AwardAsync(CancellationToken ct)
    {
        var today = clock.Today();

        if (await db.CsrRuleSets.AsNoTracking().OrderBy(r => r.Year).LastOrDefaultAsync(ct) is not { } known || !known.Counts("fleksjob"))
        {
            return;
        }

        var rules = Rules(known, today.Year - 1, today.Year + 1);
        var firms = await Firms(ct);
        await HoldAsync(rules[0], firms.Take(LastYears), ct);
        await HoldAsync(rules[1], [.. firms.Take(Stayed), .. firms.Skip(LastYears).Take(ThisYears - Stayed)], ct);

        if (rules[2].IsOpen(clock.UtcNow()))
        {
            await ApplyAsync(rules[2], firms, ct);
        }

        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private List<CsrRuleSet> Rules(CsrRuleSet known, int first, int last)
    {
        List<CsrRuleSet> rules = [.. Enumerable.Range(first, last - first + 1).Select(year => CsrRuleSet.For(
            db.Tenant, year,
            new()
            {
                ThresholdPercent = 10,
                Schemes = known.Schemes,
                Denominator = CsrDenominator.AllStaff,
                OpensOn = new(year - 1, 10, 1),
                ClosesOn = new(year - 1, 12, 15),
                ClosesAt = new(12, 0),
                Committee = "Arbejdsmarkedsudvalget",
                CommitteeOn = new(year, 1, 12),
                ReceptionOn = new(year, 2, 25),
            },
            $"Demo: kopi af reglerne for {known.Year}", $"Årets egne regler er ikke fundet"))];
        db.CsrRuleSets.AddRange(rules);

        return rules;
    }

    private Task<List<DemoCsrApplications.Firm>> Firms(CancellationToken ct) => db.Employers
        .Where(e => e.CeasedOn == null && e.Employees >= 5 && e.Employees <= 400 && !e.IsProtected)
        .OrderBy(e => e.Cvr)
        .Select(e => new DemoCsrApplications.Firm(e.Id, e.Employees!.Value))
        .Take(260).ToListAsync(ct);

    private async Task HoldAsync(CsrRuleSet rules, IEnumerable<DemoCsrApplications.Firm> firms, CancellationToken ct)
    {
        var (now, award) = (clock.UtcNow(), At(rules.ReceptionOn!.Value, 0));

        foreach (var firm in firms)
        {
            var application = await _applications.SubmittedAsync(rules, firm, At(rules.OpensOn!.Value, 20), meets: true, ct);
            application.Screen(rules, null, null, At(rules.ClosesOn!.Value, 2));
            application.Nominate(null, At(rules.ClosesOn.Value, 3));
            application.Approve(rules.CommitteeOn!.Value, null, At(rules.CommitteeOn.Value, 0));

            if (award <= now)
            {
                application.Award(rules.ReceptionOn.Value, null, award);
            }

            if (rules.Year < clock.Today().Year)
            {
                application.Expire(now);
            }
        }
    }

    // Most of those who held the mark apply again; every step has some, and a few do not meet the rules.
    private async Task ApplyAsync(CsrRuleSet rules, List<DemoCsrApplications.Firm> firms, CancellationToken ct)
    {
        var (now, since) = (clock.UtcNow(), clock.Today().DayNumber - rules.OpensOn!.Value.DayNumber);
        DemoCsrApplications.Firm[] applicants = [.. firms.Take(62), .. firms.Skip(LastYears).Take(6), .. firms.Skip(LastYears + ThisYears - Stayed).Take(26)];

        for (var i = 0; i < applicants.Length; i++)
        {
            var at = now.AddDays(-Math.Min(since, i % 5)).AddMinutes(-i);

            if (i % 6 == 5)
            {
                _applications.Draft(rules, applicants[i], at, isFilledIn: i % 4 != 1);
                continue;
            }

            var application = await _applications.SubmittedAsync(rules, applicants[i], i % 4 == 0 ? at : now.AddDays(-Math.Min(since, 5 + (i % 30))), meets: i % 7 != 3, ct);

            if (i % 4 != 0)
            {
                DemoCsrApplications.Decide(application, rules, i, now);
            }
        }
    }

    private static DateTime At(DateOnly day, int daysLater) => day.AddDays(daysLater).ToDateTime(Noon, DateTimeKind.Utc);
}
