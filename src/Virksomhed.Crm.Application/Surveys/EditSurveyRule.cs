using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Surveys;

/// <summary>A rule of asking is put right or confirmed. Links that are out keep the day they close.</summary>
public static class EditSurveyRule
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : SurveyRuleInput, IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => Include(new SurveyRuleInputValidator(clock));
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.SurveyRules.AsNoTracking().SingleOrDefaultAsync(r => r.Id == query.Id, ct) is not { } rule ? null : new()
            {
                Id = rule.Id,
                Version = rule.Version,
                ValidFrom = rule.ValidFrom,
                IsOn = rule.IsOn,
                DaysBetween = rule.DaysBetween,
                RemindAfterDays = rule.RemindAfterDays,
                DaysOpen = rule.DaysOpen,
                HighFrom = decimal.Round(rule.HighFrom, 2),
                Source = rule.Source,
                VerifiedBy = rule.VerifiedBy,
                VerifiedOn = rule.VerifiedOn,
            };
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var rule = await db.SurveyRules.SingleOrDefaultAsync(r => r.Id == command.Id, ct).OrNotFound();
            await command.RequireFreeDayAsync(db, besides: rule.Id, ct);
            db.ExpectVersion(rule, command.Version);
            rule.Change(command.Terms());
            command.Confirm(rule);
            await db.SaveChangesAsync(ct);

            return rule.Id;
        }
    }
}
