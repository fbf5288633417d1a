using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Schemes;

/// <summary>A scheme gets a rate from a day on; the earlier ones stay as history.</summary>
public static class AddSchemeRate
{
    public sealed record Query(int SchemeId) : IRequest<Command?>;

    public sealed record Command : SchemeRateInput, IRequest<int>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => Include(new SchemeRateInputValidator(clock));
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.Schemes.AnyAsync(s => s.Id == query.SchemeId, ct) ? new() { SchemeId = query.SchemeId } : null;
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var scheme = await db.Schemes.SingleOrDefaultAsync(s => s.Id == command.SchemeId, ct).OrNotFound();
            await SchemeRateInput.RequireFreeDay(db, command, besides: 0, ct);
            scheme.Price(Texts.Clean(command.Name)!, command.Amount, Texts.Clean(command.Unit)!, command.ValidFrom!.Value, Texts.Clean(command.Source)!)
                .Verify(Texts.Clean(command.VerifiedBy), command.VerifiedOn);
            await db.SaveChangesAsync(ct);

            return scheme.Id;
        }
    }
}
