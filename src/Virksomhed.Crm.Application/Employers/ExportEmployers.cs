using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>Takes the filtered list out as a file. Reklamebeskyttede employers are left out unless asked for, and always marked (CVR-loven § 19).</summary>
public static class ExportEmployers
{
    public sealed record Query(EmployerFilter Filter, string? Sort, bool IncludeProtected) : IRequest<ExportTable>;

    private sealed record Row(
        string Cvr, string Name, string? Alias, BranchVersion? BranchEdition, string? BranchCode, Sector? Sector, int? Employees, int? SizeFrom,
        string? Street, string? PostalCode, string? Town, string? Phone, string? Email, string? Website, PortfolioLevel Level, string? Owner,
        DateOnly? LatestContactOn, DateOnly? NextContactOn, bool IsProtected, DateOnly? CeasedOn);

    internal sealed class Handler(CrmDbContext db, IMemoryCache cache, TimeProvider clock) : IRequestHandler<Query, ExportTable>
    {
        public async Task<ExportTable> Handle(Query query, CancellationToken ct)
        {
            var choices = await EmployerChoices.OfAsync(db, cache, ct);
            var rows = db.Employers
                .Matching(db, query.Filter, choices, clock.Today())
                .Where(e => query.IncludeProtected || !e.IsProtected)
                .InOrder(query.Sort)
                .Select(e => new Row(
                    e.Cvr, e.Name, e.Alias, e.BranchEdition, e.BranchCode, e.Sector, e.Employees, e.SizeFrom, e.Street, e.PostalCode, e.Town,
                    e.OwnPhone ?? e.Phone, e.OwnEmail ?? e.Email, e.OwnWebsite ?? e.Website, e.Level,
                    db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.FullName).FirstOrDefault(),
                    e.LatestContactOn, e.NextContactOn, e.IsProtected, e.CeasedOn));

            return new ExportTable<Row>("Virksomheder", Columns(choices), rows.AsAsyncEnumerable());
        }

        private static ExportColumn<Row>[] Columns(EmployerChoices choices) =>
        [
            new("CVR-nummer", row => row.Cvr, 12),
            new("Navn", row => row.Name, 36),
            new("Kaldes", row => row.Alias, 24),
            new("Reklamebeskyttet", row => row.IsProtected),
            new("Branchekode", row => row.BranchCode, 12),
            new("Branche", row => choices.Title(row.BranchEdition, row.BranchCode), 36),
            new("Sektor", row => row.Sector, 20),
            new("Ansatte", row => row.Employees, 10),
            new("Størrelse", row => row.SizeFrom is { } low ? SizeInterval.Display(low) : null, 12),
            new("Adresse", row => row.Street, 28),
            new("Postnummer", row => row.PostalCode, 12),
            new("By", row => row.Town, 18),
            new("Telefon", row => row.Phone, 14),
            new("E-mail", row => row.Email, 28),
            new("Hjemmeside", row => row.Website, 24),
            new("Niveau", row => row.Level, 14),
            new("Fast kontaktperson", row => row.Owner, 24),
            new("Seneste kontakt", row => row.LatestContactOn),
            new("Næste kontakt senest", row => row.NextContactOn),
            new("Ophørt", row => row.CeasedOn),
        ];
    }
}
