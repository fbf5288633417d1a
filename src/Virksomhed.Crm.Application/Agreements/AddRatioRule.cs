using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>A new ratio rule from a day on; the rules before it stay for the days before.</summary>
public static class AddRatioRule
{
    public sealed record Command : RatioRuleInput, IRequest;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => Include(new RatioRuleInputValidator(clock));
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            await RatioRuleInput.RequireFreeDay(db, command.ValidFrom!.Value, besides: 0, ct);
            var rule = RatioRule.Of(db.Tenant, command.ValidFrom.Value, command.CountingUnit, command.Source!);
            command.WriteTo(rule);
            db.RatioRules.Add(rule);
            await db.SaveChangesAsync(ct);

            return Unit.Value;
        }
    }
}
