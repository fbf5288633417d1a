using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>The municipality's imports from the CVR register, newest first.</summary>
public static class CvrImportList
{
    public sealed record Query(int Page = 1) : IRequest<Page<Row>>;

    public sealed record Row(int Id, string FileName, DateTime StartedAt, string StartedBy, CvrImportState State, CvrImportCounts Counts);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Page<Row>>
    {
        public Task<Page<Row>> Handle(Query query, CancellationToken ct)
        {
            var rows =
                from import in db.CvrImports.AsNoTracking()
                join user in db.Users on import.StartedById equals user.Id
                orderby import.Id descending
                select new Row(import.Id, import.FileName, import.StartedAt, user.FullName, import.State, import.Counts);

            return rows.ToPage(query.Page, ct);
        }
    }
}
