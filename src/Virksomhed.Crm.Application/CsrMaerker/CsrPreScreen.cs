using System.ComponentModel.DataAnnotations;
using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;
using Row = Virksomhed.Crm.Application.CsrMaerker.CsrPreScreening.Row;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>The employers that meet the year's rules and have not applied, as a list and as a file.</summary>
public static class CsrPreScreen
{
    public record Filter
    {
        [Display(Name = "Mærkets år")]
        public int? Year { get; init; }

        /// <summary>Only those whose fixed contact the reader is.</summary>
        [Display(Name = "Kun mine")]
        public bool Mine { get; init; }
    }

    public sealed record Query : Filter, IRequest<Model?>
    {
        public int Page { get; init; } = 1;
    }

    /// <summary>Reklamebeskyttede employers are left out of the file: a list that leaves the house is for approaching them (CVR-loven § 19).</summary>
    public sealed record ExportQuery(Filter Filter) : IRequest<ExportTable>;

    public sealed record Model(Query Query, int Year, CsrRuleSet? Rules, Page<Row> Page, int All) : ICounted
    {
        public int Count => Page.Total;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>, IRequestHandler<ExportQuery, ExportTable>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var (year, rules, rows) = await Read(query, ct);

            return new(query, year, rules, Chosen(rows, query).ToPage(query.Page), rows.Count);
        }

        public async Task<ExportTable> Handle(ExportQuery query, CancellationToken ct)
        {
            var (year, _, rows) = await Read(query.Filter, ct);

            return new ExportTable<Row>($"CSR-forscreening {year}", Columns, Chosen(rows, query.Filter).Where(row => !row.IsProtected).ToAsyncEnumerable());
        }

        private async Task<(int Year, CsrRuleSet? Rules, IReadOnlyList<Row> Rows)> Read(Filter filter, CancellationToken ct)
        {
            var year = filter.Year ?? await db.CurrentYearAsync(clock.Today(), ct);
            var rules = await db.RulesOfAsync(year, ct);

            return (year, rules, rules is null ? [] : await CsrPreScreening.Read(db, rules, clock.Today(), ct));
        }

        private List<Row> Chosen(IReadOnlyList<Row> rows, Filter filter) => [.. rows.Where(row => !filter.Mine || row.OwnerId == db.UserId)];

        private static readonly ExportColumn<Row>[] Columns =
        [
            new("CVR-nummer", row => row.Cvr, 12),
            new("Virksomhed", row => row.Name, 36),
            new("By", row => row.Town, 18),
            new("Ansatte", row => row.Staff, 10),
            new("Personer i ordninger", row => row.Verdict.Persons, 12),
            new("Fordelt på", row => string.Join(", ", row.Persons.Select(p => $"{CsrSchemes.NameOf(p.Scheme)} {p.Persons}")), 40),
            new("Andel", row => CsrWording.Percent(row.Verdict.Percent), 10),
            new("Har mærket nu", row => row.HoldsNow),
            new("Fast kontaktperson", row => row.Owner, 24),
        ];
    }
}
