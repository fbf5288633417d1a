using FluentValidation;
using MediatR;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Surveys;

namespace Virksomhed.Crm.Application.Surveys;

/// <summary>A new way of asking from a day on; the rules before it stay for what was asked before.</summary>
public static class AddSurveyRule
{
    public sealed record Command : SurveyRuleInput, IRequest<int>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => Include(new SurveyRuleInputValidator(clock));
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            await command.RequireFreeDayAsync(db, besides: 0, ct);
            var rule = SurveyRule.Of(db.Tenant, command.Terms(), command.Source!.Trim());
            command.Confirm(rule);
            db.SurveyRules.Add(rule);
            await db.SaveChangesAsync(ct);

            return rule.Id;
        }
    }
}
