using FluentValidation;
using MediatR;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Reports.Committee;

/// <summary>The committee has it: from now on nothing in an approved report changes.</summary>
public static class LockCommitteeReport
{
    /// <param name="Version">Of the report that was read.</param>
    public sealed record Command(int Id, Guid Version) : IRequest<int>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Id).GreaterThan(0);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var report = await db.FindSeenAsync(command.Id, command.Version, ct);
            report.Lock(db.UserId, clock.UtcNow());
            await db.SaveSeenAsync(ct);

            return report.Id;
        }
    }
}
