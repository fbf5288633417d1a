using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>Takes the employers without a voksenlærling out as a file; reklamebeskyttede are left out unless asked for, and always marked.</summary>
public static class ExportVoksenlaerlingTargets
{
    public sealed record Query(EmployerFilter Filter, VoksenlaerlingTargets.Wish Wish, string? Sort) : IRequest<ExportTable>;

    private sealed record Row(
        string Cvr, string Name, string? Town, BranchVersion? BranchEdition, string? BranchCode, Sector? Sector, int? Employees, string? Phone, string? Owner,
        DateOnly? LatestContactOn, bool IsProtected);

    internal sealed class Handler(CrmDbContext db, IMemoryCache cache, TimeProvider clock) : IRequestHandler<Query, ExportTable>
    {
        public async Task<ExportTable> Handle(Query query, CancellationToken ct)
        {
            var choices = await EmployerChoices.OfAsync(db, cache, ct);
            var rows = db.Employers.Without(db, query.Filter, query.Wish, choices, clock.Today())
                .InOrder(query.Sort ?? "-employees")
                .Select(e => new Row(
                    e.Cvr, e.Name, e.Town, e.BranchEdition, e.BranchCode, e.Sector, e.Employees, e.OwnPhone ?? e.Phone,
                    db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.FullName).FirstOrDefault(), e.LatestContactOn, e.IsProtected));

            return new ExportTable<Row>("Uden voksenlærling", Columns(choices), rows.AsAsyncEnumerable());
        }

        private static ExportColumn<Row>[] Columns(EmployerChoices choices) =>
        [
            new("CVR-nummer", row => row.Cvr, 12),
            new("Navn", row => row.Name, 36),
            new("By", row => row.Town, 18),
            new("Branche", row => choices.Title(row.BranchEdition, row.BranchCode), 36),
            new("Sektor", row => row.Sector, 20),
            new("Ansatte", row => row.Employees, 10),
            new("Telefon", row => row.Phone, 14),
            new("Fast kontaktperson", row => row.Owner, 24),
            new("Seneste kontakt", row => row.LatestContactOn),
            new("Reklamebeskyttet", row => row.IsProtected),
        ];
    }
}
