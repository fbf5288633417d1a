using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>A planner calls a dispatch off, with the reason; the member is told and the hours are free.</summary>
public static class CancelDispatch
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
        [Display(Name = "Hvorfor aflyses den?")] public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Skriv, hvorfor udrykningen aflyses.").FreeText(Dispatch.CancelReasonMaxLength);
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.Dispatches
            .Where(d => d.Id == query.Id && (d.State == DispatchState.Requested || d.State == DispatchState.Planned))
            .Select(d => new Command { Id = d.Id, Version = d.Version }).SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db, DispatchMails mails, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var dispatch = await db.Dispatches.Include(d => d.Bookings).SingleOrDefaultAsync(d => d.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(dispatch, command.Version);
            dispatch.Cancel(command.Reason!, clock.Today());
            await mails.CancelledAsync(dispatch, dispatch.Time, ct);
            await db.SaveChangesAsync(ct);

            return dispatch.Id;
        }
    }
}
