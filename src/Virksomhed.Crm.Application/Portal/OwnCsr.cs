using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>The employer's applications for the CSR mark, newest year first, and whether it may apply now.</summary>
public static class OwnCsr
{
    private const int Most = 50;

    public sealed record Query : IRequest<Model>;

    public sealed record Row(int Id, int Year, string? Unit, CsrStatus Status);

    /// <param name="OpenYear">The year that can be applied for now; null while no window is open.</param>
    public sealed record Model(IReadOnlyList<Row> Applications, int? OpenYear, DateOnly? ClosesOn)
    {
        public bool MayStart => OpenYear is { } year && Applications.All(application => application.Year != year || application.Unit is not null);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var rules = await db.CurrentRulesAsync(clock.Today(), ct);
            var open = rules?.IsOpen(clock.UtcNow()) == true ? rules : null;
            var applications = await db.CsrApplications
                .OrderByDescending(a => a.Year).ThenBy(a => a.Id)
                .Select(a => new Row(a.Id, a.Year, db.ProductionUnits.Where(u => u.Id == a.ProductionUnitId).Select(u => u.Name).FirstOrDefault(), a.Status))
                .Take(Most).ToListAsync(ct);

            return new(applications, open?.Year, open?.ClosesOn);
        }
    }
}
