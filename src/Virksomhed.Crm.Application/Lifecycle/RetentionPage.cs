using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Lifecycle;

namespace Virksomhed.Crm.Application.Lifecycle;

/// <summary>How long each kind of personal data is kept, what would be deleted tonight, and what was deleted.</summary>
public static class RetentionPage
{
    private const int Receipts = 50;

    public sealed record Query : IRequest<Model?>;

    public sealed record Row(RetentionSubject Subject, string Since, int ProposedMonths, RetentionRule? Rule, RetentionRule? Coming, int Outdated);

    public sealed record Receipt(RetentionSubject Subject, int Count, int Months, DateTime At);

    public sealed record Model(IReadOnlyList<Row> Rows, IReadOnlyList<Receipt> Receipts);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var rules = await db.RetentionRules.AsNoTracking().ToListAsync(ct);
            List<Row> rows = [];

            foreach (var kind in RetentionKind.All)
            {
                var (rule, coming) = Rules(rules, kind.Subject);
                rows.Add(new(kind.Subject, kind.Since, kind.ProposedMonths, rule, coming, await kind.Outdated(db, KeptFrom(rule, kind.ProposedMonths)).CountAsync(ct)));
            }

            var (log, next) = Rules(rules, RetentionSubject.Log);
            var oldest = DanishTime.ToUtc(KeptFrom(log, RetentionKind.ProposedMonthsOfLog).ToDateTime(TimeOnly.MinValue));
            rows.Add(new(RetentionSubject.Log, "dagen for handlingen", RetentionKind.ProposedMonthsOfLog, log, next, await db.AuditEntries.CountAsync(entry => entry.At < oldest, ct)));

            return new(rows, await db.Erasures.OrderByDescending(e => e.At).Take(Receipts).Select(e => new Receipt(e.Subject, e.Count, e.Months, e.At)).ToListAsync(ct));
        }

        private (RetentionRule? InForce, RetentionRule? Coming) Rules(List<RetentionRule> rules, RetentionSubject subject) =>
            (rules.RuleOn(subject, clock.Today()), rules.Where(rule => rule.Subject == subject && rule.ValidFrom > clock.Today()).MinBy(rule => rule.ValidFrom));

        // Without a rule the page shows what the proposal would delete.
        private DateOnly KeptFrom(RetentionRule? rule, int proposed) => clock.Today().AddMonths(-(rule?.Months ?? proposed));
    }
}
