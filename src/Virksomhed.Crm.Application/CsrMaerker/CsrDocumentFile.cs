using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>A file of documentation, for those of the municipality.</summary>
public static class CsrDocumentFile
{
    public sealed record Query(int Id, int DocumentId) : IRequest<Model?>;

    public sealed record Model(Stream Content, string FileName, CsrFileKind Kind);

    internal sealed class Handler(CrmDbContext db, CsrFolder folder) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct) =>
            await db.CsrDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == query.DocumentId && d.ApplicationId == query.Id, ct) is { } document
            && folder.Open(document.StoredName) is { } content
                ? new(content, document.FileName, document.Kind)
                : null;
    }
}
