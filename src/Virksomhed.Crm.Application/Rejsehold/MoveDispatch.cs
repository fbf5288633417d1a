using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>A dispatch is put on another day or with another member on the board. It keeps its hour where that is free, else it gets the first that is.</summary>
public static class MoveDispatch
{
    private const int UsualHours = 2;

    public sealed record Command : IRequest<DateOnly>
    {
        public int Id { get; init; }
        public Guid Version { get; init; }
        public int? MemberId { get; init; }
        public DateOnly? Day { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.MemberId).NotNull().WithMessage("Vælg, hvem der kører.");
            RuleFor(c => c.Day).NotNull().WithMessage("Vælg en dag.");
        }
    }

    internal sealed class Handler(CrmDbContext db, DispatchPlanning planning, TimeProvider clock) : IRequestHandler<Command, DateOnly>
    {
        public async Task<DateOnly> Handle(Command command, CancellationToken ct)
        {
            var dispatch = await db.Dispatches.Include(d => d.Bookings).SingleOrDefaultAsync(d => d.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(dispatch, command.Version);
            var (day, hours) = (command.Day!.Value, dispatch.Hours ?? UsualHours);
            var hour = await FirstFreeAsync(dispatch, command.MemberId!.Value, day, hours, ct) ?? dispatch.FromHour ?? TeamMember.FirstHour;

            try
            {
                await planning.PlanAsync(dispatch, command.MemberId.Value, new(day, hour, hours), field: "", ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                throw new RuleBrokenException("En kollega har ændret udrykningen, siden du åbnede tavlen. Tavlen viser nu det nyeste.");
            }

            return day;
        }

        private async Task<int?> FirstFreeAsync(Dispatch dispatch, int memberId, DateOnly day, int hours, CancellationToken ct)
        {
            if (await db.TeamMembers.AsNoTracking().SingleOrDefaultAsync(m => m.UserId == memberId, ct) is not { } member)
            {
                return null;
            }

            var taken = await db.DispatchBookings.Where(b => b.UserId == memberId && b.Day == day && b.DispatchId != dispatch.Id).Select(b => b.Hour).ToListAsync(ct);
            var now = DanishTime.FromUtc(clock.UtcNow());
            var first = day == DateOnly.FromDateTime(now) ? Math.Max(member.FromHour, now.Hour + 1) : member.FromHour;
            var starts = Enumerable.Range(first, Math.Max(0, member.UntilHour - hours - first + 1)).Prepend(dispatch.FromHour ?? first);

            return starts.Select(hour => (int?)hour).FirstOrDefault(hour => !Enumerable.Range(hour!.Value, hours).Any(taken.Contains));
        }
    }
}
