using FluentValidation;
using MediatR;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Reports.Committee;

/// <summary>A manager stands by a draft: its figures are frozen as rows of its own.</summary>
public static class ApproveCommitteeReport
{
    /// <param name="Version">Of the report that was read.</param>
    public sealed record Command(int Id, Guid Version) : IRequest<int>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Id).GreaterThan(0);
    }

    internal sealed class Handler(CrmDbContext db, IMemoryCache cache, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var report = await db.FindSeenAsync(command.Id, command.Version, ct);
            report.Approve(await CommitteeGoals.CountAsync(db, cache, report.Period.FiguresOn(clock.Today()), ct), db.UserId, clock.UtcNow());
            await db.SaveSeenAsync(ct);

            return report.Id;
        }
    }
}
