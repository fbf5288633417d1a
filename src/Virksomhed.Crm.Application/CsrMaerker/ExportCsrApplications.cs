using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Row = Virksomhed.Crm.Application.CsrMaerker.CsrApplicationList.Row;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>
/// Takes the filtered applications out as a file. Reklamebeskyttede employers are in it, marked: they applied themselves, and the committee must
/// see every application.
/// </summary>
public static class ExportCsrApplications
{
    public sealed record Query(CsrApplicationList.Filter Filter) : IRequest<ExportTable>;

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, ExportTable>
    {
        public Task<ExportTable> Handle(Query query, CancellationToken ct) => Task.FromResult<ExportTable>(
            new ExportTable<Row>("CSR-ansøgninger", Columns, db.CsrApplications.Matching(db, query.Filter).AsAsyncEnumerable()));

        private static readonly ExportColumn<Row>[] Columns =
        [
            new("Mærkets år", row => row.Year, 10),
            new("CVR-nummer", row => row.Cvr, 12),
            new("Virksomhed", row => row.Employer, 36),
            new("Arbejdssted", row => row.Unit, 30),
            new("P-nummer", row => row.PNumber, 14),
            new("By", row => row.Town, 18),
            new("Trin", row => row.Status, 14),
            new("Ansatte", row => row.Staff, 10),
            new("Personer i ordninger", row => row.Persons, 12),
            new("Andel", row => row.Percent is { } percent ? CsrWording.Percent(percent) : null, 10),
            new("Opfylder kravet", row => row.Meets),
            new("Haft mærket før", row => row.Again),
            new("Indsendt", row => row.SubmittedAt is { } at ? DanishTime.DayOf(at) : null),
            new("Besluttet", row => row.DecidedOn),
            new("Uddelt", row => row.AwardedOn),
            new("Fast kontaktperson", row => row.Owner, 24),
            new("Reklamebeskyttet", row => row.IsProtected),
        ];
    }
}
