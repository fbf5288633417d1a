using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>A rule of a milestone is put right or confirmed.</summary>
public static class EditMilestoneRule
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : MilestoneRuleInput, IRequest, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => Include(new MilestoneRuleInputValidator(clock));
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.MilestoneRules.Where(rule => rule.Id == query.Id)
            .Select(rule => new Command
            {
                Id = rule.Id,
                Version = rule.Version,
                Milestone = rule.Milestone,
                ValidFrom = rule.ValidFrom,
                Weeks = rule.Weeks,
                IsVoluntary = rule.IsVoluntary,
                What = rule.What,
                LegalBasis = rule.LegalBasis,
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
            var rule = await db.MilestoneRules.SingleOrDefaultAsync(r => r.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(rule, command.Version);
            rule.Change(command.Terms());
            await command.SaveAsync(db, rule, ct);

            return Unit.Value;
        }
    }
}
