using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Goals;

/// <summary>Every goal of the municipality with this year's target, what is reached, and where it is heading.</summary>
public static class GoalList
{
    public sealed record Query : IRequest<Model?>;

    public sealed record Model(DateOnly Today, IReadOnlyList<GoalFigure> Goals);

    internal sealed class Handler(CrmDbContext db, IMemoryCache cache, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var goals = await GoalFigure.Goals(db, today.Year).ToListAsync(ct);

            return new(today, await GoalFigure.Read(db, cache, goals, today, ct));
        }
    }
}
