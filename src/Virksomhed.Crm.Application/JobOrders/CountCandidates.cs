using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>What became of a round: how many were invited, and how many were hired.</summary>
public static class CountCandidates
{
    public sealed record Query(int Id, int RoundId) : IRequest<Command?>;

    public sealed record Command : RoundInput, IRequest<int>, IVersionedForm
    {
        public int RoundId { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new RoundInputValidator());
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => (
            from round in db.JobOrderRounds
            where round.Id == query.RoundId && round.JobOrderId == query.Id
            join order in db.JobOrders on round.JobOrderId equals order.Id
            select new Command { Id = order.Id, RoundId = round.Id, Version = order.Version, Proposed = round.Proposed, Invited = round.Invited, Hired = round.Hired }).SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var order = await db.JobOrders.Include(o => o.Rounds).SingleOrDefaultAsync(o => o.Id == command.Id, ct).OrNotFound();
            var round = order.Rounds.FirstOrDefault(r => r.Id == command.RoundId) ?? throw new NotFoundException();
            db.ExpectVersion(order, command.Version);
            order.Correct(round, command.Counts);
            await db.SaveChangesAsync(ct);

            return order.Id;
        }
    }
}
