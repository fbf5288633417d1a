using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>An agreement as the employer sees it: never a reference, a number or a field of work that could point at somebody.</summary>
public sealed record OwnAgreement(string Scheme, string Unit, string? Town, DateOnly StartsOn, DateOnly? EndsOn)
{
    public int? DaysLeft(DateOnly today) => EndsOn is { } last ? last.DayNumber - today.DayNumber : null;
}

/// <summary>The employer's agreements that run or are about to begin, the one that ends first on top.</summary>
public static class OwnAgreements
{
    private const int Most = 300;

    public sealed record Query : IRequest<Model>;

    public sealed record Model(IReadOnlyList<OwnAgreement> Agreements, DateOnly Today);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct) => new(await db.RunningAgreements(clock.Today()).Take(Most).ToListAsync(ct), clock.Today());
    }

    internal static IQueryable<OwnAgreement> RunningAgreements(this CrmDbContext db, DateOnly today) =>
        from agreement in db.Agreements
        join scheme in db.Schemes on agreement.SchemeId equals scheme.Id
        join unit in db.ProductionUnits on agreement.ProductionUnitId equals unit.Id
        where agreement.Status == AgreementStatus.Agreed && (agreement.EndsOn == null || agreement.EndsOn >= today)
        orderby agreement.EndsOn == null, agreement.EndsOn, agreement.Id
        select new OwnAgreement(scheme.Name, unit.Name, unit.Town, agreement.StartsOn, agreement.EndsOn);
}
