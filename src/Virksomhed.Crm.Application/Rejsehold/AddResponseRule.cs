using FluentValidation;
using MediatR;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>A new promise from a day on; the rules before it stay for what was asked before.</summary>
public static class AddResponseRule
{
    public sealed record Command : ResponseRuleInput, IRequest<int>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => Include(new ResponseRuleInputValidator(clock));
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            await command.RequireFreeDayAsync(db, besides: 0, ct);
            var rule = ResponseRule.Of(db.Tenant, command.Terms(), command.Source!.Trim());
            db.ResponseRules.Add(rule);
            await command.SaveAsync(db, rule, ct);

            return rule.Id;
        }
    }
}
