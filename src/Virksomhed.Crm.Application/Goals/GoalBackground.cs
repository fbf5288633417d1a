using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals;

/// <summary>The numbers of the papers that are no goals: series, comparisons, budgets and context, each with its own source.</summary>
public static class GoalBackground
{
    public sealed record Query(GoalKind? Kind, int Page) : IRequest<Model?>;

    public sealed record Model([property: Display(Name = "Slags")] GoalKind? Kind, Page<GoalHead> Numbers);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var numbers = db.Goals
                .Where(goal => goal.Kind != GoalKind.Goal && goal.Kind != GoalKind.Initiative)
                .If(query.Kind is not null, goal => goal.Kind == query.Kind)
                .OrderBy(goal => goal.Id);

            return new(query.Kind, await numbers.AsHeads(db).ToPage(await numbers.CountAsync(ct), query.Page, ct));
        }
    }
}
