using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>A planner sends a member of the team at a time agreed with the employer, or moves what was planned.</summary>
public static class PlanDispatch
{
    private const int UsualHours = 2;

    /// <summary>The form, with the first proposal or what was planned; the board fills in whom and when.</summary>
    public sealed record Query(int Id) : IRequest<Command?>
    {
        public int? MemberId { get; init; }
        public DateOnly? Day { get; init; }
    }

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
        [Display(Name = "Hvem kører?")] public int? MemberId { get; init; }
        [Display(Name = "Hvilken dag?")] public DateOnly? Day { get; init; }
        [Display(Name = "Fra kl.")] public int? FromHour { get; init; }
        [Display(Name = "Hvor mange timer?")] public int? Hours { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.MemberId).NotNull().WithMessage("Vælg, hvem der kører.");
            RuleFor(c => c.Day).NotNull().WithMessage("Vælg en dag.").LessThan(new DateOnly(2100, 1, 1)).WithMessage("Vælg en dag, der kommer.");
            RuleFor(c => c.FromHour).NotNull().WithMessage("Vælg et klokkeslæt.").InclusiveBetween(TeamMember.FirstHour, TeamMember.LastHour - 1).WithMessage("Vælg et klokkeslæt på listen.");
            RuleFor(c => c.Hours).NotNull().WithMessage("Vælg et antal timer.").InclusiveBetween(1, DispatchTime.MaxHours).WithMessage($"Vælg 1 til {DispatchTime.MaxHours} timer.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db, IMediator mediator) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            var dispatch = await db.Dispatches.Where(d => d.Id == query.Id && (d.State == DispatchState.Requested || d.State == DispatchState.Planned))
                .Select(d => new { d.Version, d.MemberId, d.Day, d.FromHour, d.Hours }).SingleOrDefaultAsync(ct);

            if (dispatch is null)
            {
                return null;
            }

            var hours = dispatch.Hours ?? UsualHours;
            var proposals = (await mediator.Send(new PlanningChoices.Query(query.Id, hours), ct))!.Proposals;
            var best = proposals.FirstOrDefault(proposal => query.MemberId is null || proposal.UserId == query.MemberId)?.Time;

            return new()
            {
                Id = query.Id,
                Version = dispatch.Version,
                MemberId = query.MemberId ?? dispatch.MemberId ?? (proposals.Count > 0 ? proposals[0].UserId : null),
                Day = query.Day ?? dispatch.Day ?? best?.Day,
                FromHour = dispatch.FromHour ?? best?.FromHour,
                Hours = hours,
            };
        }
    }

    internal sealed class Handler(CrmDbContext db, DispatchPlanning planning) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var dispatch = await db.Dispatches.Include(d => d.Bookings).SingleOrDefaultAsync(d => d.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(dispatch, command.Version);
            var time = new DispatchTime(command.Day!.Value, command.FromHour!.Value, command.Hours!.Value);
            await planning.PlanAsync(dispatch, command.MemberId!.Value, time, nameof(Command.FromHour), ct);

            return dispatch.Id;
        }
    }
}
