using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>A trade is put right, counted under another sector, or taken out of the choices; agreements keep it.</summary>
public static class EditTrade
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : TradeInput, IRequest, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }

        [Display(Name = "Kan vælges på nye aftaler")]
        public bool IsActive { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new TradeInputValidator());
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.Trades
            .Where(t => t.Id == query.Id)
            .Select(t => new Command
            {
                Id = t.Id,
                Version = t.Version,
                Name = t.Name,
                Education = t.Education,
                Sector = t.Sector,
                MayHaveVoksenelevloen = t.MayHaveVoksenelevloen,
                IsActive = t.IsActive,
            })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var trade = await db.Trades.SingleOrDefaultAsync(t => t.Id == command.Id, ct).OrNotFound();
            await command.RequireFreeName(db, besides: trade.Id, ct);
            db.ExpectVersion(trade, command.Version);
            trade.Change(command.Name!.Trim(), command.Education!.Trim(), command.Sector!.Value, command.MayHaveVoksenelevloen, command.IsActive);
            await db.SaveChangesAsync(ct);

            return Unit.Value;
        }
    }
}
