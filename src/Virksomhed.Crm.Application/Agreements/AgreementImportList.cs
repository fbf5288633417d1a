using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>The municipality's imports of agreements, newest first.</summary>
public static class AgreementImportList
{
    public sealed record Query(int Page = 1) : IRequest<Page<Row>>;

    public sealed record Row(int Id, string FileName, DateTime StartedAt, string StartedBy, AgreementImportState State, AgreementImportCounts Counts);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Page<Row>>
    {
        public Task<Page<Row>> Handle(Query query, CancellationToken ct)
        {
            var rows =
                from import in db.AgreementImports.AsNoTracking()
                join user in db.Users on import.StartedById equals user.Id
                orderby import.Id descending
                select new Row(import.Id, import.FileName, import.StartedAt, user.FullName, import.State, import.Counts);

            return rows.ToPage(query.Page, ct);
        }
    }
}
