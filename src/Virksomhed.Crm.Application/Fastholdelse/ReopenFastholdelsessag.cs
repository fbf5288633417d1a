using FluentValidation;
using MediatR;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>A closed case is taken up again, for example when the employee falls ill anew.</summary>
public static class ReopenFastholdelsessag
{
    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var sag = await db.FindCaseAsync(command.Id, ct);
            sag.Reopen(db.UserId!.Value, clock.Today());
            await db.SaveCaseAsync(sag, ct);

            return sag.Id;
        }
    }
}
