using FluentValidation;
using MediatR;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Fastholdelse;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>A new rule of a milestone for deadlines from a day on; the rules before it stay for the deadlines before.</summary>
public static class AddMilestoneRule
{
    public sealed record Command : MilestoneRuleInput, IRequest;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => Include(new MilestoneRuleInputValidator(clock));
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var rule = MilestoneRule.Of(db.Tenant, command.Terms(), command.Source!);
            db.MilestoneRules.Add(rule);
            await command.SaveAsync(db, rule, ct);

            return Unit.Value;
        }
    }
}
