using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Reports.Subscriptions;

/// <summary>A reader has seen enough of a link of their own.</summary>
public static class StopReportSubscription
{
    public sealed record Command(int Id) : IRequest<Unit>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Id).GreaterThan(0);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            db.ReportSubscriptions.Remove(await db.ReportSubscriptions.SingleOrDefaultAsync(s => s.Id == command.Id && s.UserId == db.UserId, ct).OrNotFound());
            await db.SaveChangesAsync(ct);

            return Unit.Value;
        }
    }
}
