using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>One application of the employer: what it says, its papers, and what is missing. Never what staff noted on it.</summary>
public static class OwnCsrPage
{
    public sealed record Query(int Id) : IRequest<Model?>;

    public sealed record Model(CsrApplication Application, string? Unit, DateOnly? ClosesOn, bool IsOpen)
    {
        /// <summary>What must be there before it can be sent, as keys of the portal's texts.</summary>
        public IReadOnlyList<string> Missing =>
        [
            .. Application.Staff is null || Application.Counts.Count == 0 ? ["CsrFiguresMissing"] : Array.Empty<string>(),
            .. Application.Documents.Count == 0 ? ["CsrPaperMissing"] : Array.Empty<string>(),
            .. IsOpen || Application.SubmittedAt is not null ? Array.Empty<string>() : ["CsrClosed"],
        ];
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var application = await db.CsrApplications.AsNoTracking().Include(a => a.Counts).Include(a => a.Documents).AsSplitQuery().SingleOrDefaultAsync(a => a.Id == query.Id, ct);

            if (application is null)
            {
                return null;
            }

            var rules = await db.RulesOfAsync(application.Year, ct);
            var unit = await db.ProductionUnits.Where(u => u.Id == application.ProductionUnitId).Select(u => u.Name).SingleOrDefaultAsync(ct);

            return new(application, unit, rules?.ClosesOn, rules?.IsOpen(clock.UtcNow()) == true);
        }
    }
}
