using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Application.Municipalities;

/// <summary>A new visit rule from a day on; the rules before it stay for the days before, and contacts since that day are counted again.</summary>
public static class AddVisitRule
{
    public sealed record Command : VisitRuleInput, IRequest;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => Include(new VisitRuleInputValidator(clock));
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            await VisitCounts.RequireFreeDay(db, command.ValidFrom!.Value, besides: 0, ct);
            var rule = VisitRule.Default(db.Tenant, command.ValidFrom.Value);
            command.WriteTo(rule);

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            db.VisitRules.Add(rule);
            await db.SaveChangesAsync(ct);
            await VisitCounts.CountAgain(db, rule.ValidFrom, ct);
            await transaction.CommitAsync(ct);

            return Unit.Value;
        }
    }
}
