using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Schemes;

/// <summary>The card of one scheme: the terms in force, what is known to come, what was, and the rates.</summary>
public static class SchemeDetails
{
    public sealed record Query(int Id) : IRequest<Model?>;

    /// <param name="History">Every version, the newest first; those that are announced are in <paramref name="Coming"/> too.</param>
    /// <param name="Running">Agreements of the municipality that run today.</param>
    public sealed record Model(
        Scheme Scheme, SchemeTerms? InForce, IReadOnlyList<SchemeTerms> Coming, IReadOnlyList<SchemeTerms> History, IReadOnlyList<SchemeRate> Rates,
        int Running, DateOnly Today)
    {
        /// <summary>The rates of today: of each name the latest that has begun.</summary>
        public IEnumerable<SchemeRate> RatesNow =>
            Rates.Where(rate => rate.ValidFrom <= Today).GroupBy(rate => rate.Name).Select(same => same.MaxBy(rate => rate.ValidFrom)!);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var scheme = await db.Schemes.AsNoTracking().Include(s => s.Terms).Include(s => s.Rates).AsSplitQuery().SingleOrDefaultAsync(s => s.Id == query.Id, ct);

            if (scheme is null)
            {
                return null;
            }

            var running = await db.Agreements.CountAsync(
                a => a.SchemeId == scheme.Id && a.Status == AgreementStatus.Agreed && a.StartsOn <= today && (a.EndsOn == null || a.EndsOn >= today), ct);

            return new(
                scheme, scheme.Terms.On(today), scheme.Terms.After(today), [.. scheme.Terms.OrderByDescending(terms => terms.ValidFrom)],
                [.. scheme.Rates.OrderBy(rate => rate.Name, StringComparer.Ordinal).ThenByDescending(rate => rate.ValidFrom)], running, today);
        }
    }
}
