using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>Shows the municipality's employers: filtered, ordered, 25 at a time.</summary>
public static class EmployerList
{
    public sealed record Query(EmployerFilter Filter, string? Sort, int Page) : IRequest<Model?>;

    public sealed record Row(
        int Id, string Cvr, string Name, string? Alias, string? Town, BranchVersion? BranchEdition, string? BranchCode, int? Employees, int? SizeFrom,
        PortfolioLevel Level, string? Owner, DateOnly? LatestContactOn, DateOnly? NextContactOn, bool IsProtected, DateOnly? CeasedOn);

    public sealed record Model(
        EmployerFilter Filter, string? Sort, Page<Row> Employers, int All, IReadOnlyList<ListView> Views, EmployerChoices Choices, DateOnly Today) : ICounted
    {
        public int Count => Employers.Total;
    }

    internal sealed class Handler(CrmDbContext db, IMemoryCache cache, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var choices = await EmployerChoices.OfAsync(db, cache, ct);
            var ids = await db.Employers.Matching(db, query.Filter, choices, clock.Today()).InOrder(query.Sort).Select(e => e.Id).ToPage(query.Page, ct);
            var page = new Page<Row>(await Rows(ids.Rows, query.Sort, ct), ids.Number, ids.Size, ids.Total);
            var all = query.Filter.Chosen.Count == 0 ? page.Total : choices.Active;

            return new(query.Filter, query.Sort, page, all, await db.ViewsOf(ViewedList.Employers, ct), choices, clock.Today());
        }

        // The index that is filtered and sorted by does not hold what is shown; only the rows of the page are looked up for it.
        private Task<List<Row>> Rows(IReadOnlyList<int> ids, string? sort, CancellationToken ct) => db.Employers
            .Where(e => ids.Contains(e.Id))
            .InOrder(sort)
            .Select(e => new Row(
                e.Id, e.Cvr, e.Name, e.Alias, e.Town, e.BranchEdition, e.BranchCode, e.Employees, e.SizeFrom, e.Level,
                db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.FullName).FirstOrDefault(),
                e.LatestContactOn, e.NextContactOn, e.IsProtected, e.CeasedOn))
            .ToListAsync(ct);
    }
}
