using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>How many employers of a branch answered alike for an occupation, and how many positions they need now and within six months.</summary>
internal sealed record HiringAnswer(Sector? Sector, string? Occupation, int Employers, int Now, int Later);

/// <summary>What employers told about their <see cref="HiringNeed"/> when they were asked at a contact: of each the latest answer of the period, so that nobody counts twice.</summary>
internal static class HiringAnswers
{
    public const string Note = "Hver virksomheds seneste svar i perioden.";
    private const int MostRows = 60;
    private static readonly string[] Columns = ["Stillinger nu", "Flere inden for 6 måneder", "Virksomheder, der har svaret"];

    public static Task<List<HiringAnswer>> ReadAsync(CrmDbContext db, IQueryable<Employer> employers, ReportScope scope, CancellationToken ct)
    {
        var answers = db.Contacts.Where(c => c.HiringNow != null && c.HeldOn >= scope.First && c.HeldOn <= scope.Last);

        return answers
            .Where(c => !answers.Any(later => later.EmployerId == c.EmployerId && (later.HeldOn > c.HeldOn || (later.HeldOn == c.HeldOn && later.Id > c.Id))))
            .Join(employers, c => c.EmployerId, e => e.Id, (c, e) => new { e.Sector, c.HiringOccupation, Now = c.HiringNow!.Value, Later = c.HiringLater!.Value })
            .GroupBy(one => new { one.Sector, one.HiringOccupation })
            .Select(same => new HiringAnswer(same.Key.Sector, same.Key.HiringOccupation, same.Count(), same.Sum(one => one.Now), same.Sum(one => one.Later)))
            .ToListAsync(ct);
    }

    public static ReportTable BySector(IEnumerable<HiringAnswer> answers) => Table("Forventet behov efter branche", "Sektor", answers, one => one.Sector.Text() ?? "Andre brancher");

    public static ReportTable ByOccupation(IEnumerable<HiringAnswer> answers) => Table("Forventet behov efter fag", "Fag (DISCO-08)", answers, one => one.Occupation ?? "Ikke oplyst");

    private static ReportTable Table(string heading, string of, IEnumerable<HiringAnswer> answers, Func<HiringAnswer, string> group) => new(heading, of, Columns,
    [
        .. answers.GroupBy(group)
            .OrderByDescending(same => same.Sum(one => one.Now + one.Later)).ThenBy(same => DanishText.SortKey(same.Key), StringComparer.Ordinal)
            .Take(MostRows)
            .Select(same => ReportRow.Of(same.Key, same.Sum(one => one.Now), same.Sum(one => one.Later), same.Sum(one => one.Employers))),
    ]) { Chart = ReportChart.Bars, Charted = 2, Note = Note };
}
