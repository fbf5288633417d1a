using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>Puts the rules of a year right, or confirms them. How they read before is kept, and what was screened stays as it was found.</summary>
public static class EditCsrRuleSet
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : CsrRuleSetInput, IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public int Year { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => Include(new CsrRuleSetInputValidator(clock));
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.CsrRuleSets.AsNoTracking().SingleOrDefaultAsync(r => r.Id == query.Id, ct) is not { } rules ? null : new()
            {
                Id = rules.Id,
                Year = rules.Year,
                Version = rules.Version,
                ThresholdPercent = rules.ThresholdPercent,
                MoreThan = rules.MoreThan,
                Schemes = [.. rules.Schemes],
                SecondThresholdPercent = rules.SecondThresholdPercent,
                SecondSchemes = [.. rules.SecondSchemes],
                EitherBelow = rules.EitherBelow,
                LookBackMonths = rules.LookBackMonths,
                Denominator = rules.Denominator,
                OpensOn = rules.OpensOn,
                ClosesOn = rules.ClosesOn,
                ClosesAt = rules.ClosesAt,
                Committee = rules.Committee,
                CommitteeOn = rules.CommitteeOn,
                ReceptionOn = rules.ReceptionOn,
                Source = rules.Source,
                LeftOpen = rules.LeftOpen,
                VerifiedBy = rules.VerifiedBy,
                VerifiedOn = rules.VerifiedOn,
            };
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var rules = await db.CsrRuleSets.SingleOrDefaultAsync(r => r.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(rules, command.Version);
            rules.Change(command.Terms(), CsrWording.Whole(rules), db.UserId!.Value, clock.UtcNow());
            command.Verify(rules);
            await db.SaveChangesAsync(ct);

            return rules.Id;
        }
    }
}
