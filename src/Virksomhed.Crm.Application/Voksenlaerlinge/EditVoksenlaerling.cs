using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>An agreement is put right, or the application for the subsidy is noted.</summary>
public static class EditVoksenlaerling
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : VoksenlaerlingInput, IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public int EmployerId { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => Include(new VoksenlaerlingInputValidator(clock));
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.Voksenlaerlinge.AsNoTracking().Include(v => v.Periods).SingleOrDefaultAsync(v => v.Id == query.Id, ct) is not { } found ? null : new Command
            {
                Id = found.Id,
                EmployerId = found.EmployerId,
                Version = found.Version,
                ProductionUnitId = found.ProductionUnitId,
                TradeId = found.TradeId,
                WayIn = found.WayIn,
                StartsOn = found.StartsOn,
                EndsOn = found.EndsOn,
                HasVoksenelevloen = found.HasVoksenelevloen,
                SeeksSubsidy = found.Subsidy != SubsidyKind.None,
                AppliedOn = found.AppliedOn,
                Reference = found.Reference,
                Note = found.Note,
                Periods = [.. found.Periods.OrderBy(p => p.From).Select(p => new VoksenlaerlingInput.Period { Kind = p.Kind, From = p.From, Until = p.Until })],
            };
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var agreed = await db.Voksenlaerlinge.Include(v => v.Periods).SingleOrDefaultAsync(v => v.Id == command.Id, ct).OrNotFound();
            var setting = await VoksenlaerlingSetting.Of(db, command, ct);
            setting.RequireLawful(command);
            db.ExpectVersion(agreed, command.Version);
            db.Entry(agreed).Property(v => v.Version).IsModified = true; // a new period alone is a new version of the agreement too

            var before = agreed.Periods.OrderBy(p => p.From).ToList();
            agreed.Change(setting.Unit, setting.Trade, command.Content(), setting.Rule);

            if (!before.Select(Days).SequenceEqual(command.Planned().Select(Days)))
            {
                db.RemoveRange(before);
                agreed.Plan(command.Planned());
            }
            else
            {
                agreed.Plan(before);
            }

            await db.SaveChangesAsync(ct);

            return agreed.Id;
        }

        private static (PeriodKind Kind, DateOnly From, DateOnly Until) Days(ApprenticePeriod period) => (period.Kind, period.From, period.Until);
    }
}
