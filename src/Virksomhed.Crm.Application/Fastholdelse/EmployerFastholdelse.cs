using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>
/// A panel of the employer's page. Who owns the employer, and managers, see that there are cases and when something happens next, and nothing of what
/// they are about; who is on a case gets the way to it. Everybody sees the fixed sygedagpengerådgiver.
/// </summary>
public static class EmployerFastholdelse
{
    public sealed record Query(int EmployerId) : IRequest<Model?>;

    public sealed record Own(int Id, string Unit, DateOnly? DueOn);

    /// <param name="Open">How many cases are open; null for who may not know.</param>
    public sealed record Model(int EmployerId, string? Adviser, bool IsLarge, bool MayChooseAdviser, bool MayOpen, int? Open, DateOnly? NextOn, IReadOnlyList<Own> Mine, DateOnly Today);

    internal sealed class Handler(CrmDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var employer = await db.Employers.Where(e => e.Id == query.EmployerId).Select(e => new
            {
                e.OwnerId,
                e.DeputyId,
                Adviser = db.Users.Where(u => u.Id == e.SicknessAdviserId).Select(u => u.FullName).FirstOrDefault(),
                IsLarge = db.Municipalities.Any(m => m.Code == e.MunicipalityCode && e.Employees >= m.LargeEmployerFrom),
            }).SingleOrDefaultAsync(ct);

            if (employer is null)
            {
                return null;
            }

            var mayKnow = user.IsIn(Role.Leder) || (user.UserId is { } me && (employer.OwnerId == me || employer.DeputyId == me));
            var open = db.Fastholdelsessager.Where(sag => sag.EmployerId == query.EmployerId && sag.ClosedOn == null);
            var (adviser, isManager) = (user.IsIn(Role.Fastholdelseskonsulent), user.IsIn(Role.Leder));

            return new(
                query.EmployerId, employer.Adviser, employer.IsLarge, adviser || isManager, adviser,
                mayKnow ? await open.CountAsync(ct) : null,
                mayKnow ? await open.MinAsync(sag => sag.NextOn, ct) : null,
                await db.OwnCases().Where(sag => sag.EmployerId == query.EmployerId && sag.ClosedOn == null).ToRows(db).InOrder(null)
                    .Take(5).Select(row => new Own(row.Id, row.Unit, row.DueOn)).ToListAsync(ct),
                clock.Today());
        }
    }
}
