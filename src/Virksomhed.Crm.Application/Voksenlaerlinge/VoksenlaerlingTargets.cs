using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>Employers of a sector or branch who have no voksenlærling now: whom to ask next. Reklamebeskyttede are left out unless asked for (CVR-loven § 19).</summary>
public static class VoksenlaerlingTargets
{
    /// <summary>The list's own filters beside those that employers are found by.</summary>
    public sealed record Wish
    {
        /// <summary>Also leaves out those who had one earlier.</summary>
        public bool NeverHad { get; init; }

        public bool IncludeProtected { get; init; }
    }

    public sealed record Query(EmployerFilter Filter, Wish Wish, string? Sort, int Page) : IRequest<Model?>;

    public sealed record Row(
        int Id, string Name, string? Town, BranchVersion? BranchEdition, string? BranchCode, Sector? Sector, int? Employees, int? SizeFrom, string? Owner,
        DateOnly? LatestContactOn, bool IsProtected, int Earlier);

    public sealed record Model(EmployerFilter Filter, Wish Wish, string? Sort, Page<Row> Page, EmployerChoices Choices, DateOnly Today) : ICounted
    {
        public int Count => Page.Total;
    }

    internal sealed class Handler(CrmDbContext db, IMemoryCache cache, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var choices = await EmployerChoices.OfAsync(db, cache, ct);
            var page = await db.Employers.Without(db, query.Filter, query.Wish, choices, clock.Today())
                .InOrder(query.Sort ?? "-employees")
                .Select(e => new Row(
                    e.Id, e.Alias ?? e.Name, e.Town, e.BranchEdition, e.BranchCode, e.Sector, e.Employees, e.SizeFrom,
                    db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.FullName).FirstOrDefault(), e.LatestContactOn, e.IsProtected,
                    db.Voksenlaerlinge.Count(v => v.EmployerId == e.Id)))
                .ToPage(query.Page, ct);

            return new(query.Filter, query.Wish, query.Sort, page, choices, clock.Today());
        }
    }

    /// <summary>The employers that the filter finds and that have nobody now or soon.</summary>
    internal static IQueryable<Employer> Without(
        this IQueryable<Employer> employers, CrmDbContext db, EmployerFilter filter, Wish wish, EmployerChoices choices, DateOnly today) => employers
        .Matching(db, filter, choices, today)
        .Where(e => !db.Voksenlaerlinge.Any(v => v.EmployerId == e.Id && v.Outcome == null))
        .If(wish.NeverHad, e => !db.Voksenlaerlinge.Any(v => v.EmployerId == e.Id))
        .If(!wish.IncludeProtected, e => !e.IsProtected);
}
