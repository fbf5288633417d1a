using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.Reports.Committee;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Reports;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>What the manager has told the committee: last month's report, which the committee has, and a draft of the year's. Made once.</summary>
internal sealed class DemoCommitteeReports(CrmDbContext db, IMemoryCache cache, DateTime now)
{
    private const string Manager = "hanne@aabenraa.example";

    private const string MonthSummary = """
        Indsatsen følger i hovedtræk planen. Konsulenterne planlægger ugens besøg sammen, og virksomhederne møder én fast kontaktperson.

        Udvalget bør især være opmærksomt på de mål, der er bagud. For dem er der aftalt en indsats, som står ved målet, og som følges op i næste måneds rapport.
        """;

    private const string YearSummary = "Kladde. Tallene for årets sidste måneder mangler, og vurderingen skrives, når december er talt op.";

    private static readonly Dictionary<GoalLight, string> Words = new()
    {
        [GoalLight.Reached] = "Målet er nået. Vi holder niveauet i resten af året.",
        [GoalLight.Ahead] = "Vi ligger foran. Det skyldes især, at konsulenterne planlægger ugens besøg sammen.",
        [GoalLight.OnLine] = "Vi følger planen, og der er ikke brug for ændringer.",
        [GoalLight.SlightlyBehind] = "Vi er lidt bagud. Teamet prioriterer målet på ugens tavlemøde og venter at være på linjen ved næste opfølgning.",
        [GoalLight.Behind] = "Vi er bagud. To konsulenter er afsat til målet fra næste måned, og udvalget får en status i den næste rapport.",
        [GoalLight.Exceeded] = "Tallet er over grænsen. Vi gennemgår forløbene og vender tilbage med et forslag.",
    };

    public async Task EnsureAsync(CancellationToken ct)
    {
        if (await db.Users.Where(user => user.Email == Manager).Select(user => (int?)user.Id).SingleOrDefaultAsync(ct) is not { } manager || await db.CommitteeReports.AnyAsync(ct))
        {
            return;
        }

        var today = DanishTime.DayOf(now);
        await WriteAsync(new(CommitteePeriodKind.Month, GoalSnapshot.MonthBefore(today)), manager, MonthSummary, Approve, ct);
        await WriteAsync(new(CommitteePeriodKind.Year, new(today.Year, 1, 1)), manager, YearSummary, null, ct);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private async Task WriteAsync(CommitteePeriod period, int manager, string summary, Action<CommitteeReport, IReadOnlyList<CommitteeFigure>, int>? after, CancellationToken ct)
    {
        var report = CommitteeReport.Start(db.Tenant, period, CommitteeReport.UsualCommittee, manager, At(1));
        var figures = await CommitteeGoals.CountAsync(db, cache, period.FiguresOn(DanishTime.DayOf(now)), ct);
        report.Summarise(summary.ReplaceLineEndings("\n"));

        foreach (var figure in figures.Where(figure => figure.Light is not null))
        {
            report.Comment(figure.GoalId, Words[figure.Light!.Value]);
        }

        after?.Invoke(report, figures, manager);
        db.CommitteeReports.Add(report);
    }

    private void Approve(CommitteeReport report, IReadOnlyList<CommitteeFigure> figures, int manager)
    {
        report.Approve(figures, manager, At(2));
        report.Lock(manager, At(5));
    }

    // In the first days of this month, as far as they have come.
    private DateTime At(int day)
    {
        var at = DanishTime.ToUtc(new DateTime(DanishTime.DayOf(now).Year, DanishTime.DayOf(now).Month, day, 9, 30, 0));

        return at < now ? at : now;
    }
}
