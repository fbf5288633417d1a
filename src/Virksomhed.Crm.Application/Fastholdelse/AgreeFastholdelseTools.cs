using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Fastholdelse;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>What the employer and the municipality agreed to use, which is the step "aftale".</summary>
public static class AgreeFastholdelseTools
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : CaseForm, IRequest<int>
    {
        [Display(Name = "Aftalte redskaber")] public FastholdelseTools[] Tools { get; init; } = [];
        [Display(Name = "Aftalt den")] public DateOnly? On { get; init; }

        internal FastholdelseTools Agreed => Tools.Aggregate(FastholdelseTools.None, (all, tool) => all | tool);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Tools).NotEmpty().WithMessage("Vælg mindst ét redskab.");
            RuleForEach(c => c.Tools).IsInEnum().WithMessage("Vælg redskaber på listen.");
            RuleFor(c => c.On).DoneOn(clock.Today);
            this.CaseText(Fastholdelsessag.NoteMaxLength);
        }
    }

    internal sealed class QueryHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.OwnCases().Where(sag => sag.Id == query.Id).Select(sag => new { sag.Id, sag.Version, sag.Tools }).SingleOrDefaultAsync(ct) is not { } found ? null : new()
            {
                Id = found.Id,
                Version = found.Version,
                Tools = found.Tools.Each(),
                On = clock.Today(),
            };
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var sag = await db.FindCaseAsync(command.Id, ct);
            db.ExpectVersion(sag, command.Version);
            sag.Agree(command.Agreed, command.On!.Value, db.UserId!.Value, Texts.Clean(command.Note), clock.Today());
            await db.SaveCaseAsync(sag, ct);

            return sag.Id;
        }
    }
}
