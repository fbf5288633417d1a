using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>The reader's cases with something overdue or coming within two weeks, the most pressing first: a panel of the start page.</summary>
public static class MyFastholdelse
{
    private const int Shown = 6;

    public sealed record Query : IRequest<Model>;

    public sealed record Model(IReadOnlyList<FastholdelseRow> Rows, int Total, DateOnly Today);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var due = db.OwnCases().Due(FastholdelseFilter.Soon, today);
            var rows = await due.ToRows(db).InOrder(null).Take(Shown).ToListAsync(ct);

            return new(rows, rows.Count < Shown ? rows.Count : await due.CountAsync(ct), today);
        }
    }
}
