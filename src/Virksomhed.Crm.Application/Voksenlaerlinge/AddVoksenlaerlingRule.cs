using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>New rules for agreements that start from a day on; those before it stay, and deadlines that are not met yet are found anew.</summary>
public static class AddVoksenlaerlingRule
{
    /// <summary>The form begins with what holds today, since a new law seldom changes everything.</summary>
    public sealed record Query : IRequest<Command?>;

    public sealed record Command : VoksenlaerlingRuleInput, IRequest;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => Include(new VoksenlaerlingRuleInputValidator(clock));
    }

    internal sealed class QueryHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            var rules = await db.VoksenlaerlingRules.AsNoTracking().ToListAsync(ct);
            var inForce = rules.Count == 0 ? null : rules.RulesOn(clock.Today());

            return inForce is null ? new() : new()
            {
                MinimumAge = inForce.MinimumAge,
                ApplicationMonths = inForce.ApplicationMonths,
                UnskilledMonths = inForce.UnskilledMonths,
                VoksenelevloenShutsOut = inForce.VoksenelevloenShutsOut,
            };
        }
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            await command.RequireFreeDay(db, besides: 0, ct);
            var rule = VoksenlaerlingRule.Of(db.Tenant, command.Terms(), command.Source!.Trim());
            rule.Verify(rule.Source, Texts.Clean(command.VerifiedBy), command.VerifiedOn);

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            db.VoksenlaerlingRules.Add(rule);
            await db.SaveChangesAsync(ct);
            await Deadlines.FindAnew(db, ct);
            await transaction.CommitAsync(ct);

            return Unit.Value;
        }
    }
}
