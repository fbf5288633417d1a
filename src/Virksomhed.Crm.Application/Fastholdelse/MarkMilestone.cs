using FluentValidation;
using MediatR;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Fastholdelse;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>A milestone of the timeline was held, or does not matter for this workplace.</summary>
public static class MarkMilestone
{
    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
        public Milestone Milestone { get; init; }
        public bool IsHeld { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Milestone).IsInEnum().WithMessage("Milepælen findes ikke.");
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var sag = await db.FindCaseAsync(command.Id, ct);
            sag.Mark(command.Milestone, clock.Today(), command.IsHeld, db.UserId!.Value);
            await db.SaveCaseAsync(sag, ct);

            return sag.Id;
        }
    }
}
