using FluentValidation;
using MediatR;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>A trade is added to the choices.</summary>
public static class AddTrade
{
    public sealed record Command : TradeInput, IRequest;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new TradeInputValidator());
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            await command.RequireFreeName(db, besides: 0, ct);
            db.Trades.Add(Trade.Add(db.Tenant, command.Name!.Trim(), command.Education!.Trim(), command.Sector!.Value, command.MayHaveVoksenelevloen));
            await db.SaveChangesAsync(ct);

            return Unit.Value;
        }
    }
}
