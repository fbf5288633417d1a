using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>What the form offers for one employer: workplaces, trades, and the rule of the day the agreement starts.</summary>
public static class VoksenlaerlingChoices
{
    private const int MaxUnits = 200;

    /// <summary><paramref name="TradeId"/>: a trade that is offered though it can no longer be chosen anew.</summary>
    public sealed record Query(int EmployerId, DateOnly? StartsOn, int? TradeId) : IRequest<Model?>;

    public sealed record Unit(int Id, string Name, string? Address);

    public sealed record Model(string Employer, string? Town, DateOnly? CeasedOn, IReadOnlyList<Unit> Units, IReadOnlyList<Trade> Trades, VoksenlaerlingRule Rule, DateOnly Today);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var employer = await db.Employers.Where(e => e.Id == query.EmployerId).Select(e => new { Name = e.Alias ?? e.Name, e.Town, e.CeasedOn }).SingleOrDefaultAsync(ct);

            if (employer is null)
            {
                return null;
            }

            var units = await db.ProductionUnits
                .Where(u => u.EmployerId == query.EmployerId)
                .OrderBy(u => u.CeasedOn != null).ThenBy(u => u.PNumber).Take(MaxUnits)
                .Select(u => new Unit(u.Id, u.Name, u.Street == null ? u.Town : u.Street + ", " + u.Town))
                .ToListAsync(ct);
            var trades = await db.Trades.AsNoTracking().Where(t => t.IsActive || t.Id == query.TradeId).ToListAsync(ct);
            var rules = await db.VoksenlaerlingRules.AsNoTracking().ToListAsync(ct);

            return new(employer.Name, employer.Town, employer.CeasedOn, units, trades.InOrder(), rules.RulesOn(query.StartsOn ?? clock.Today()), clock.Today());
        }
    }
}

internal static class TradeOrder
{
    /// <summary>The sectors of the goal first, then by name as Danish is read.</summary>
    public static IReadOnlyList<Trade> InOrder(this IEnumerable<Trade> trades) =>
        [.. trades.OrderBy(t => t.Sector).ThenBy(t => DanishText.SortKey(t.Name), StringComparer.Ordinal)];
}
