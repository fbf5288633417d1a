using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>A promise is put right or confirmed; the deadlines of what waits are counted again.</summary>
public static class EditResponseRule
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : ResponseRuleInput, IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => Include(new ResponseRuleInputValidator(clock));
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.ResponseRules.AsNoTracking().SingleOrDefaultAsync(r => r.Id == query.Id, ct) is not { } rule ? null : new()
            {
                Id = rule.Id,
                Version = rule.Version,
                ValidFrom = rule.ValidFrom,
                ContactWithin = rule.ContactWithin,
                VisitWithin = rule.VisitWithin,
                Closed = rule.Closed.Each(),
                Source = rule.Source,
                VerifiedBy = rule.VerifiedBy,
                VerifiedOn = rule.VerifiedOn,
            };
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var rule = await db.ResponseRules.SingleOrDefaultAsync(r => r.Id == command.Id, ct).OrNotFound();
            await command.RequireFreeDayAsync(db, besides: rule.Id, ct);
            db.ExpectVersion(rule, command.Version);
            rule.Change(command.Terms());
            await command.SaveAsync(db, rule, ct);

            return rule.Id;
        }
    }
}
