using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Fastholdelse;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>The retention cases of the demo world: two years of them, some closed, some under way, some with a deadline that is near or over. A week always turns out the same.</summary>
internal sealed class DemoFastholdelse(CrmDbContext db, DateTime now)
{
    private const int YearsOfHistory = 2;
    private const double CasesAWeek = .9;

    private readonly DateOnly _today = DanishTime.DayOf(now);
    private List<int> _advisers = [];
    private List<MilestoneRule> _rules = [];

    public async Task LiveAsync(CancellationToken ct)
    {
        _advisers = await db.Advisers().OrderBy(u => u.Id).Select(u => u.Id).ToListAsync(ct);

        if (_advisers.Count > 0)
        {
            _rules = await db.MilestoneRules.AsNoTracking().ToListAsync(ct);
            await NameAdvisersAsync(ct);
            await MeasureAsync(ct);
            await OpenAsync(ct);
            await GoOnAsync(ct);
        }
    }

    /// <summary>Two of three larger employers have their fixed adviser, so that the report has something to say.</summary>
    private async Task NameAdvisersAsync(CancellationToken ct)
    {
        if (await db.Assignments.AnyAsync(a => a.Kind == AssignmentKind.SicknessAdviser, ct))
        {
            return;
        }

        var large = await db.Employers.Where(e => e.CeasedOn == null && db.Municipalities.Any(m => m.Code == e.MunicipalityCode && e.Employees >= m.LargeEmployerFrom)).OrderBy(e => e.Cvr).ToListAsync(ct);
        db.Assignments.AddRange(large.Where((_, i) => i % 3 != 2).Select((employer, i) => Assignment.Begin(employer, AssignmentKind.SicknessAdviser, _advisers[i % _advisers.Count], now.AddDays(-200))));
        await SaveAsync(ct);
    }

    /// <summary>Made-up monthly results up to two months ago, as late as Jobindsats is.</summary>
    private async Task MeasureAsync(CancellationToken ct)
    {
        var partial = await db.ExternalIndicators.Include(i => i.Observations).SingleAsync(i => i.Key == ExternalIndicator.PartialReturn, ct);

        for (var month = new DateOnly(_today.Year - 1, 1, 1); month <= _today.AddMonths(-2); month = month.AddMonths(1))
        {
            var draw = new DemoDice(db.Tenant, (month.Year * 12) + month.Month);
            var rising = (((month.Year - _today.Year + 1) * 12) + month.Month) / 8m;

            if (!partial.Observations.Any(o => o.Period == new ObservedPeriod(month.Year, month.Month)))
            {
                partial.Observe(new(month.Year, month.Month), ObservationKind.Result, 11.5m + Math.Round(rising, 1) + (draw.Between(-9, 9) / 10m), "Demotal, ikke fra Jobindsats", byId: null, now);
            }
        }

        await SaveAsync(ct);
    }

    private async Task OpenAsync(CancellationToken ct)
    {
        var latest = await db.Fastholdelsessager.MaxAsync(sag => (DateOnly?)sag.OpenedOn, ct);
        var monday = Week.Of(latest?.AddDays(7) ?? _today.AddYears(-YearsOfHistory)).Monday;
        var units = await db.ProductionUnits.AsNoTracking().Where(u => u.CeasedOn == null && u.SizeFrom >= 5).OrderBy(u => u.PNumber).ToListAsync(ct);

        for (; monday <= _today; monday = monday.AddDays(7))
        {
            var draw = new DemoDice(db.Tenant, monday.DayNumber);

            for (var n = draw.Count(CasesAWeek); n > 0; n--)
            {
                var day = monday.AddDays(draw.Between(0, 4));
                var (unit, adviser, content) = (draw.Of(units), draw.Of(_advisers), DemoCase.Content(draw, day));

                if (day <= _today)
                {
                    db.Fastholdelsessager.Add(Fastholdelsessag.Open(unit, adviser, content, draw.Key(), day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc)));
                }
            }
        }

        await SaveAsync(ct);
    }

    /// <summary>Every open case takes the steps that its story has come to.</summary>
    private async Task GoOnAsync(CancellationToken ct)
    {
        var open = await db.Fastholdelsessager.Include(sag => sag.Steps.OrderBy(step => step.Id)).Include(sag => sag.Marks).AsSplitQuery().Where(sag => sag.ClosedOn == null).OrderBy(sag => sag.Id).ToListAsync(ct);

        foreach (var sag in open)
        {
            new DemoCase(sag, new DemoDice(db.Tenant, (sag.OpenedOn.DayNumber * 31) + sag.ResponsibleId), _today).GoOn();
            sag.MeetDeadline(_rules);
        }

        await SaveAsync(ct);
    }

    private async Task SaveAsync(CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}
