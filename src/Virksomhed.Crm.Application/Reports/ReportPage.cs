using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>One report: its tables, and all that must stand beside them, so that a page that was printed or sent still tells what it shows.</summary>
public static class ReportPage
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public sealed record Query(ReportName Name, ReportFilter Filter) : IRequest<Model?>;

    public sealed record Choices(IReadOnlyList<StaffChoice> Owners, IReadOnlyList<string> Towns, IReadOnlyList<StaffChoice> Partners);

    public sealed record Model(ReportName Name, ReportFilter Filter, ReportFields Fields, DateOnly Today)
    {
        public required string Says { get; init; }
        public required string Source { get; init; }
        public required string Municipality { get; init; }
        public required string Period { get; init; }

        /// <summary>"Sektor: Byggeri"; none where all is shown.</summary>
        public required IReadOnlyList<(string Key, string Words)> Narrowed { get; init; }

        public required IReadOnlyList<ReportTable> Tables { get; init; }
        public required Choices Choices { get; init; }

        public string Title => Name.Text();

        public string NarrowedTo => Narrowed.Count == 0 ? "Alle" : string.Join(", ", Narrowed.Select(one => one.Words));
    }

    internal sealed class Handler(CrmDbContext db, IMemoryCache cache, TimeProvider clock, IEnumerable<IReport> reports) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var report = reports.Single(report => report.Name == query.Name);
            var scope = query.Filter.For(report.Fields).Scope(clock.Today());
            var choices = await ChoicesAsync(report.Fields, ct);

            return new(report.Name, scope.Filter, report.Fields, scope.Today)
            {
                Says = report.Says,
                Source = report.Source,
                Municipality = await db.Municipalities.Where(m => m.Code == db.Tenant).Select(m => m.Name).FirstOrDefaultAsync(ct) ?? "",
                Period = PeriodOf(report.Fields, scope),
                Narrowed = [.. Narrowed(scope.Filter, choices)],
                Tables = await report.ReadAsync(scope, ct),
                Choices = choices,
            };
        }

        private async Task<Choices> ChoicesAsync(ReportFields fields, CancellationToken ct)
        {
            var towns = !fields.HasFlag(ReportFields.Town) ? [] : (await EmployerChoices.OfAsync(db, cache, ct)).Towns;

            // Those who have left, too: what they did still counts.
            var owners = !fields.HasFlag(ReportFields.Owner) ? [] : await db.AllStaff().AsChoicesAsync(ct);
            var partners = !fields.HasFlag(ReportFields.Partner) ? []
                : await db.Partners.OrderBy(p => p.Name).Select(p => new StaffChoice(p.Id, p.Name)).ToListAsync(ct);

            return new(owners, towns, partners);
        }
    }

    private static string PeriodOf(ReportFields fields, ReportScope scope) =>
        (fields & (ReportFields.Year | ReportFields.Period)) == 0 ? $"Pr. {Day(scope.Today)}" : $"{Day(scope.First)} til {Day(scope.Last)}";

    private static string Day(DateOnly day) => day.ToString("d. MMMM yyyy", Danish);

    private static IEnumerable<(string Key, string Words)> Narrowed(ReportFilter filter, Choices choices)
    {
        foreach (var (key, value) in filter.Chosen)
        {
            var words = key switch
            {
                "sector" => $"Sektor: {filter.Sector.Text()}",
                "size" => SizeBand.Of(filter.Size),
                "town" => $"By: {value}",
                "owner" => $"Konsulent: {Named(choices.Owners, value)}",
                "purpose" => $"Formål: {filter.Purpose.Text()}",
                "form" => $"Form: {filter.Form.Text()}",
                "partner" => $"Partner: {Named(choices.Partners, value)}",
                _ => null,
            };

            if (words is not null)
            {
                yield return (key, words);
            }
        }
    }

    private static string Named(IEnumerable<StaffChoice> choices, string id) => choices.FirstOrDefault(choice => $"{choice.Id}" == id)?.Name ?? "ukendt";
}
