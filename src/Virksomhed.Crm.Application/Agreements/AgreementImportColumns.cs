using MediatR;
using Virksomhed.Crm.Application.Agreements.Import;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>What the form for the columns offers: the headings of the file.</summary>
public static class AgreementImportColumns
{
    public sealed record Query(int Id) : IRequest<Model?>;

    public sealed record Model(string FileName, IReadOnlyList<string> Headings, int Rows);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct) =>
            await ImportSource.Find(db, query.Id, ct) is { } source ? new(source.Import.FileName, source.Table.Headings, source.Table.Rows.Count) : null;
    }
}
