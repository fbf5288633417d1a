using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Branches;

/// <summary>The branches of Dansk Branchekode and the sector each is filed under.</summary>
public static class BranchList
{
    public sealed record Query : IRequest<Model>
    {
        [Display(Name = "Kode eller ord")]
        public string? Q { get; init; }

        [Display(Name = "Sektor")]
        public Sector? Sector { get; init; }

        [Display(Name = "Kun uden sektor")]
        public bool WithoutSector { get; init; }

        public int Page { get; init; } = 1;
    }

    public sealed record Row(int Id, BranchVersion Edition, string Code, string Title, Sector? Sector);

    public sealed record Model(Query Query, Page<Row> Page);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var rows = await db.Branches
                .If(query.Sector is not null, b => b.Sector == query.Sector)
                .If(query.WithoutSector, b => b.Sector == null)
                .OrderBy(b => b.Code).ThenBy(b => b.Edition)
                .Select(b => new Row(b.Id, b.Edition, b.Code, b.Title, b.Sector))
                .ToListAsync(ct);

            // A few hundred rows: searched here, so that Ø finds ø on both databases.
            var words = DanishText.Words(query.Q ?? "").ToList();
            var found = rows.Where(row => words.TrueForAll(word => DanishText.Fold($"{row.Code} {row.Title}").Contains(word, StringComparison.Ordinal))).ToList();

            return new(query, found.ToPage(query.Page));
        }
    }
}
