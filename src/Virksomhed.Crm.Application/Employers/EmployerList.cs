using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>Shows the municipality's employers: filtered, ordered, 25 at a time.</summary>
public static class EmployerList
{
    /// <summary>Under which name this list keeps its saved views.</summary>
    public const string ViewsName = "employers";

    public sealed record Query(EmployerFilter Filter, string? Sort, int Page) : IRequest<Model?>;

    public sealed record Row(
        int Id, string Cvr, string Name, string? Alias, string? Town, BranchVersion? BranchEdition, string? BranchCode, int? Employees, int? SizeFrom,
        PortfolioLevel Level, string? Owner, DateOnly? LatestContactOn, DateOnly? NextContactOn, bool IsProtected, DateOnly? CeasedOn);

    public sealed record Model(
        EmployerFilter Filter, string? Sort, Page<Row> Employers, int All, IReadOnlyList<SavedViews.View> Views, EmployerChoices Choices, DateOnly Today) : ICounted
    {
        public int Count => Employers.Total;
    }

    internal sealed class Handler(CrmDbContext db, IMemoryCache cache, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var choices = await EmployerChoices.OfAsync(db, cache, ct);
            var page = await db.Employers
                .Matching(db, query.Filter, choices, clock.Today())
                .InOrder(query.Sort)
                .Select(e => new Row(
                    e.Id, e.Cvr, e.Name, e.Alias, e.Town, e.BranchEdition, e.BranchCode, e.Employees, e.SizeFrom, e.Level,
                    db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.FullName).FirstOrDefault(),
                    e.LatestContactOn, e.NextContactOn, e.IsProtected, e.CeasedOn))
                .ToPage(query.Page, ct);
            var all = query.Filter.Chosen.Count == 0 ? page.Total : await db.Employers.CountAsync(e => e.CeasedOn == null, ct);

            return new(query.Filter, query.Sort, page, all, await SavedViews.Of(db, ViewsName, ct), choices, clock.Today());
        }
    }
}
