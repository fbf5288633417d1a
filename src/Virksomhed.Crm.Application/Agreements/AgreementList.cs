using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>The agreements of the municipality, filtered, ordered, 25 at a time, with the numbers that call for something.</summary>
public static class AgreementList
{
    public const int SoonDays = 30;

    public sealed record Query(AgreementFilter Filter, string? Sort, int Page) : IRequest<Model?>;

    public sealed record Option(int Id, string Name);

    /// <param name="Unasked">Over, and nobody has asked what became of it.</param>
    public sealed record Counts(int Running, int EndingSoon, int Overdue, int Unasked);

    public sealed record Model(AgreementFilter Filter, string? Sort, Page<AgreementRow> Page, Counts Counts, IReadOnlyList<ListView> Views) : ICounted
    {
        public IReadOnlyList<Option> Schemes { get; init; } = [];
        public IReadOnlyList<StaffChoice> Staff { get; init; } = [];
        public DateOnly Today { get; init; }
        public int Count => Page.Total;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var agreements = db.Agreements.Matching(db, query.Filter, today);
            var ids = await agreements.InOrder(db, query.Sort).Select(a => a.Id).ToPage(query.Page, ct);
            var rows = await db.Agreements.Where(a => ids.Rows.Contains(a.Id)).InOrder(db, query.Sort).ToRows(db).ToListAsync(ct);

            return new(query.Filter, query.Sort, new(rows, ids.Number, ids.Size, ids.Total), await db.Agreements.CountsOf(db, today, ct), await db.ViewsOf(ViewedList.Agreements, ct))
            {
                Schemes = await db.Schemes.Where(s => s.TakesAgreements).OrderBy(s => s.NameSort).Select(s => new Option(s.Id, s.Name)).Take(300).ToListAsync(ct),
                Staff = await db.ActiveStaff().AsChoicesAsync(ct),
                Today = today,
            };
        }
    }
}
