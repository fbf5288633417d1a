using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Goals;

/// <summary>What the form of a goal offers: the figures others measure, colleagues, and the plans there are already.</summary>
public static class GoalChoices
{
    private const int Most = 200;

    public sealed record Query : IRequest<Model>;

    public sealed record Figure(int Id, string Name);

    public sealed record Model(IReadOnlyList<Figure> Figures, IReadOnlyList<StaffChoice> Staff, IReadOnlyList<string> Plans);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct) => new(
            await db.ExternalIndicators.OrderBy(figure => figure.Name).Take(Most).Select(figure => new Figure(figure.Id, figure.Name)).ToListAsync(ct),
            await db.ActiveStaff().AsChoicesAsync(ct),
            await db.Goals.Where(goal => goal.Plan != null).Select(goal => goal.Plan!).Distinct().Order().Take(Most).ToListAsync(ct));
    }
}
