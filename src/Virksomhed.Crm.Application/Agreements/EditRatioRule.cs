using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>A ratio rule is put right or confirmed.</summary>
public static class EditRatioRule
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : RatioRuleInput, IRequest, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => Include(new RatioRuleInputValidator(clock));
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.RatioRules
            .Where(rule => rule.Id == query.Id)
            .Select(rule => new Command
            {
                Id = rule.Id,
                Version = rule.Version,
                ValidFrom = rule.ValidFrom,
                CountingUnit = rule.CountingUnit,
                Minimum = rule.Minimum,
                EmployeesPerPlace = rule.EmployeesPerPlace,
                Threshold = rule.Threshold,
                EmployeesPerPlaceAbove = rule.EmployeesPerPlaceAbove,
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
            var rule = await db.RatioRules.SingleOrDefaultAsync(r => r.Id == command.Id, ct).OrNotFound();
            await RatioRuleInput.RequireFreeDay(db, command.ValidFrom!.Value, besides: rule.Id, ct);
            db.ExpectVersion(rule, command.Version);
            command.WriteTo(rule);
            await db.SaveChangesAsync(ct);

            return Unit.Value;
        }
    }
}
