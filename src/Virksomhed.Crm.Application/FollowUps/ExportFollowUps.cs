using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.FollowUps;

/// <summary>Takes the filtered follow-ups out as a file. Reklamebeskyttede employers are left out unless asked for, and always marked (CVR-loven § 19).</summary>
public static class ExportFollowUps
{
    public sealed record Query(FollowUpFilter Filter, string? Sort, bool IncludeProtected) : IRequest<ExportTable>;

    private sealed record Row(
        DateOnly DueOn, string Text, string Cvr, string Employer, string? Town, bool IsProtected, string Responsible, DateTime? DoneAt, string? Outcome);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, ExportTable>
    {
        public Task<ExportTable> Handle(Query query, CancellationToken ct)
        {
            var rows = db.Matching(query.Filter)
                .Done(query.Filter.Done)
                .WithNames(db)
                .Where(r => query.IncludeProtected || !r.Employer.IsProtected)
                .InOrder(query.Filter.Done, query.Sort)
                .Select(r => new Row(
                    r.FollowUp.DueOn, r.FollowUp.Text, r.Employer.Cvr, r.Employer.Name, r.Employer.Town, r.Employer.IsProtected, r.Responsible.FullName,
                    r.FollowUp.DoneAt, r.FollowUp.Outcome));

            return Task.FromResult<ExportTable>(new ExportTable<Row>("Opfølgninger", Columns, rows.AsAsyncEnumerable()));
        }

        private static readonly ExportColumn<Row>[] Columns =
        [
            new("Frist", row => row.DueOn),
            new("Opfølgning", row => row.Text, 48),
            new("CVR-nummer", row => row.Cvr, 12),
            new("Virksomhed", row => row.Employer, 36),
            new("By", row => row.Town, 18),
            new("Reklamebeskyttet", row => row.IsProtected),
            new("Ansvarlig", row => row.Responsible, 24),
            new("Udført", row => row.DoneAt is { } done ? DanishTime.DayOf(done) : null),
            new("Udfald", row => row.Outcome, 48),
        ];
    }
}
