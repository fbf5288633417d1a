using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>A colleague writes down what the employer said of a round: did the candidates fit?</summary>
public static class RateRound
{
    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
        public int RoundId { get; init; }
        public RoundFit? Fit { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Fit).NotNull().WithMessage("Vælg, om kandidaterne passede.").IsInEnum().WithMessage("Vælg på listen.");
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var round = await db.JobOrderRounds.SingleOrDefaultAsync(r => r.Id == command.RoundId && r.JobOrderId == command.Id, ct).OrNotFound();
            round.Answer(command.Fit!.Value, db.UserId!.Value, clock.UtcNow());
            await db.SaveChangesAsync(ct);

            return round.JobOrderId;
        }
    }
}
