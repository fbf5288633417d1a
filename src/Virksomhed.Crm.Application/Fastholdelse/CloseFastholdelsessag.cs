using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Fastholdelse;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>A case ends with an outcome for the workplace.</summary>
public static class CloseFastholdelsessag
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
        [Display(Name = "Udfald")] public FastholdelseOutcome? Outcome { get; init; }
        [Display(Name = "Afsluttet den")] public DateOnly? ClosedOn { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Outcome).NotNull().WithMessage("Vælg, hvordan det gik.").IsInEnum().WithMessage("Vælg på listen.");
            RuleFor(c => c.ClosedOn).DoneOn(clock.Today);
        }
    }

    internal sealed class QueryHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.OwnCases().Where(sag => sag.Id == query.Id).Select(sag => new { sag.Id, sag.Version }).SingleOrDefaultAsync(ct) is not { } found ? null
            : new() { Id = found.Id, Version = found.Version, ClosedOn = clock.Today() };
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var sag = await db.FindCaseAsync(command.Id, ct);
            db.ExpectVersion(sag, command.Version);
            sag.Close(command.Outcome!.Value, command.ClosedOn!.Value, db.UserId!.Value, clock.Today());
            await db.SaveCaseAsync(sag, ct);

            return sag.Id;
        }
    }
}
