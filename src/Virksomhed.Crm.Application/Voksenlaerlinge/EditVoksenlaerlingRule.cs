using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>A rule is put right or confirmed; deadlines that are not met yet are found anew.</summary>
public static class EditVoksenlaerlingRule
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : VoksenlaerlingRuleInput, IRequest, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => Include(new VoksenlaerlingRuleInputValidator(clock));
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.VoksenlaerlingRules
            .Where(rule => rule.Id == query.Id)
            .Select(rule => new Command
            {
                Id = rule.Id,
                Version = rule.Version,
                ValidFrom = rule.ValidFrom,
                MinimumAge = rule.MinimumAge,
                ApplicationMonths = rule.ApplicationMonths,
                UnemployedRate = rule.UnemployedRate,
                UnskilledRate = rule.UnskilledRate,
                UnskilledMonths = rule.UnskilledMonths,
                VoksenelevloenShutsOut = rule.VoksenelevloenShutsOut,
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
            var rule = await db.VoksenlaerlingRules.SingleOrDefaultAsync(r => r.Id == command.Id, ct).OrNotFound();
            await command.RequireFreeDay(db, besides: rule.Id, ct);
            db.ExpectVersion(rule, command.Version);

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            rule.Change(command.Terms());
            rule.Verify(command.Source!.Trim(), Texts.Clean(command.VerifiedBy), command.VerifiedOn);
            await db.SaveChangesAsync(ct);
            await Deadlines.FindAnew(db, ct);
            await transaction.CommitAsync(ct);

            return Unit.Value;
        }
    }
}
