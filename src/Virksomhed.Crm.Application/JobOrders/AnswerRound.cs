using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>The employer answers by the link in the mail, without a login. It tells the heading of the order and how many candidates there were, and nothing else.</summary>
public static class AnswerRound
{
    public sealed record Query(string Secret) : IRequest<Command?>;

    public sealed record Command : IRequest<string>
    {
        public string Secret { get; init; } = "";
        public RoundFit? Fit { get; init; }
        public string? Title { get; init; }
        public int Proposed { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Fit).NotNull().WithMessage(_ => PublicTexts.Of("RoundMissing")).IsInEnum().WithMessage(_ => PublicTexts.Of("RoundMissing"));
    }

    internal sealed class QueryHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            if (await FindAsync(db, query.Secret, ct) is not { } round || !round.CanBeAnswered(clock.UtcNow()))
            {
                return null;
            }

            var title = await db.JobOrders.Where(o => o.Id == round.JobOrderId).Select(o => o.Title).SingleAsync(ct);

            return new() { Secret = query.Secret, Title = title, Proposed = round.Proposed };
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken ct)
        {
            var round = await FindAsync(db, command.Secret, ct) ?? throw new NotFoundException();
            round.Answer(command.Fit!.Value, byId: null, clock.UtcNow());
            await db.SaveChangesAsync(ct);

            return command.Secret;
        }
    }

    /// <summary>The round that the link belongs to; from then on its municipality is acted for, whoever is signed in.</summary>
    private static async Task<JobOrderRound?> FindAsync(CrmDbContext db, string secret, CancellationToken ct)
    {
        var hash = LinkSecret.Hash(secret);
        var round = await db.JobOrderRounds.IgnoreQueryFilters([CrmDbContext.TenantFilter]).SingleOrDefaultAsync(r => r.FeedbackHash == hash, ct);

        if (round is not null)
        {
            db.ActFor(round.MunicipalityCode, null);
        }

        return round;
    }
}
