using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Schemes;

/// <summary>A rate is put right or confirmed.</summary>
public static class EditSchemeRate
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : SchemeRateInput, IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => Include(new SchemeRateInputValidator(clock));
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.SchemeRates
            .Where(r => r.Id == query.Id)
            .Select(r => new Command
            {
                Id = r.Id,
                Version = r.Version,
                SchemeId = r.SchemeId,
                Name = r.Name,
                Amount = r.Amount,
                Unit = r.Unit,
                ValidFrom = r.ValidFrom,
                Source = r.Source,
                VerifiedBy = r.VerifiedBy,
                VerifiedOn = r.VerifiedOn,
            })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var rate = await db.SchemeRates.SingleOrDefaultAsync(r => r.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(rate, command.Version);
            await SchemeRateInput.RequireFreeDay(db, command with { SchemeId = rate.SchemeId }, besides: rate.Id, ct);
            rate.Change(Texts.Clean(command.Name)!, command.Amount, Texts.Clean(command.Unit)!, command.ValidFrom!.Value, Texts.Clean(command.Source)!);
            rate.Verify(Texts.Clean(command.VerifiedBy), command.VerifiedOn);
            await db.SaveChangesAsync(ct);

            return rate.SchemeId;
        }
    }
}
