using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Municipalities;

/// <summary>A visit rule is put right or confirmed; contacts in its time are counted again.</summary>
public static class EditVisitRule
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : VisitRuleInput, IRequest, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => Include(new VisitRuleInputValidator(clock));
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.VisitRules
            .Where(rule => rule.Id == query.Id)
            .Select(rule => new Command
            {
                Id = rule.Id,
                Version = rule.Version,
                ValidFrom = rule.ValidFrom,
                VideoCounts = rule.VideoCounts,
                NeedsContactPerson = rule.NeedsContactPerson,
                OncePerUnitAndDay = rule.OncePerUnitAndDay,
                MinimumMinutes = rule.MinimumMinutes,
                RegisteredWithinDays = rule.RegisteredWithinDays,
                Source = rule.Source,
                VerifiedBy = rule.VerifiedBy,
                VerifiedOn = rule.VerifiedOn,
            })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var rule = await db.VisitRules.SingleOrDefaultAsync(r => r.Id == command.Id, ct).OrNotFound();
            await VisitCounts.RequireFreeDay(db, command.ValidFrom!.Value, besides: rule.Id, ct);
            db.ExpectVersion(rule, command.Version);
            var before = rule.ValidFrom;

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            command.WriteTo(rule);
            await db.SaveChangesAsync(ct);
            await VisitCounts.CountAgain(db, before < rule.ValidFrom ? before : rule.ValidFrom, ct);
            await transaction.CommitAsync(ct);

            return Unit.Value;
        }
    }
}
