using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>The rule sets, newest first, with how they read before each change.</summary>
public static class CsrRuleSetList
{
    public sealed record Query : IRequest<Model?>;

    public sealed record Revision(int RuleSetId, string Was, DateTime ChangedAt, string ChangedBy);

    public sealed record Model(IReadOnlyList<CsrRuleSet> RuleSets, ILookup<int, Revision> Revisions);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        private const int MaxRevisions = 200;

        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var sets = await db.CsrRuleSets.AsNoTracking().OrderByDescending(r => r.Year).Take(50).ToListAsync(ct);
            var revisions = await db.CsrRuleSets.SelectMany(r => r.Revisions).OrderByDescending(r => r.Id).Take(MaxRevisions)
                .Select(r => new Revision(r.RuleSetId, r.Was, r.ChangedAt, db.Users.Where(u => u.Id == r.ChangedById).Select(u => u.FullName).First()))
                .ToListAsync(ct);

            return new(sets, revisions.ToLookup(revision => revision.RuleSetId));
        }
    }
}
