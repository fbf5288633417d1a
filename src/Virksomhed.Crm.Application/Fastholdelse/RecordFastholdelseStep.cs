using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Fastholdelse;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>Somebody on a case records what was done, for example that the round table was held.</summary>
public static class RecordFastholdelseStep
{
    /// <summary>The steps that have no form of their own.</summary>
    public static readonly IReadOnlyList<FastholdelseStep> Steps = [FastholdelseStep.Inquiry, FastholdelseStep.Advice, FastholdelseStep.Rejsehold, FastholdelseStep.RoundTable];

    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : CaseForm, IRequest<int>
    {
        [Display(Name = "Hvad er der sket?")] public FastholdelseStep? Step { get; init; }
        [Display(Name = "Hvornår?")] public DateOnly? On { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Step).Must(step => step is { } one && Steps.Contains(one)).WithMessage("Vælg, hvad der er sket.");
            RuleFor(c => c.On).DoneOn(clock.Today);
            this.CaseText(Fastholdelsessag.NoteMaxLength);
        }
    }

    internal sealed class QueryHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.OwnCases().Where(sag => sag.Id == query.Id).Select(sag => new { sag.Id, sag.Version }).SingleOrDefaultAsync(ct) is not { } found ? null
            : new() { Id = found.Id, Version = found.Version, On = clock.Today() };
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var sag = await db.FindCaseAsync(command.Id, ct);
            db.ExpectVersion(sag, command.Version);
            sag.Record(command.Step!.Value, command.On!.Value, db.UserId!.Value, Texts.Clean(command.Note), clock.Today());
            await db.SaveCaseAsync(sag, ct);

            return sag.Id;
        }
    }
}
