using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>The employer's contact person is asked by mail whether a round of candidates fitted. The link in it answers that one question, once.</summary>
public static class AskFeedback
{
    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
        public int RoundId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.RoundId).GreaterThan(0).WithMessage("Vælg en runde.");
    }

    internal sealed class Handler(CrmDbContext db, JobOrderMails mails, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var round = await db.JobOrderRounds.SingleOrDefaultAsync(r => r.Id == command.RoundId && r.JobOrderId == command.Id, ct).OrNotFound();
            var order = await db.JobOrders.AsNoTracking().SingleAsync(o => o.Id == command.Id, ct);
            var person = await db.ContactPersons.Where(p => p.Id == order.ContactPersonId && p.LeftOn == null).Select(p => new { p.Name, p.Email }).SingleOrDefaultAsync(ct);
            Rule.Require(person?.Email is not null, "Ordren har ingen kontaktperson med en mailadresse. Vælg en under »Rediger«, eller skriv adressen på kontaktpersonen.");
            var municipality = await db.Municipalities.AsNoTracking().SingleAsync(m => m.Code == db.Tenant, ct);

            var secret = LinkSecret.New();
            round.AskFeedback(LinkSecret.Hash(secret), clock.UtcNow());
            mails.AskFeedback(order, round, person!.Name, person.Email!, municipality, secret);
            await db.SaveChangesAsync(ct);

            return order.Id;
        }
    }
}
