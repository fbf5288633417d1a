using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Goals.Indicators;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals;

/// <summary>A new goal, followed by one of the counted indicators.</summary>
public static class SetGoal
{
    /// <summary>The empty form, for this year.</summary>
    public sealed record Form : IRequest<Command?>;

    public sealed record Command : IRequest<int>
    {
        [Display(Name = "Mål")] public string? Text { get; init; }
        [Display(Name = "Tælles ved")] public string? Indicator { get; init; }
        [Display(Name = "Retning")] public GoalDirection Direction { get; init; }
        [Display(Name = "Kilde")] public string? Source { get; init; }
        [Display(Name = "År")] public int? Year { get; init; }
        [Display(Name = "Måltal")] public int? Target { get; init; }
        [Display(Name = "Bemærkning")] public string? Note { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Text).NotEmpty().WithMessage("Skriv, hvad målet er.").FreeText(Goal.TextMaxLength);
            RuleFor(c => c.Indicator).Must(key => IndicatorList.Find(key) is not null).WithMessage("Vælg, hvad målet tælles ved.");
            RuleFor(c => c.Direction).IsInEnum().WithMessage("Vælg en retning.");
            RuleFor(c => c.Source).NotEmpty().WithMessage("Skriv, hvilken plan eller beslutning målet kommer fra.").FreeText(Goal.SourceMaxLength);
            RuleFor(c => c.Year).NotNull().WithMessage("Skriv årstallet.").InclusiveBetween(2000, 2100).WithMessage("Årstallet skal ligge mellem 2000 og 2100.");
            RuleFor(c => c.Target).NotNull().When(c => c.Direction != GoalDirection.AtLeastLastYear).WithMessage("Skriv måltallet.");
            RuleFor(c => c.Target).InclusiveBetween(0, 1_000_000).WithMessage("Skriv et tal mellem 0 og 1.000.000.");
            RuleFor(c => c.Note).FreeText(GoalTarget.NoteMaxLength);
        }
    }

    internal sealed class FormHandler(TimeProvider clock) : IRequestHandler<Form, Command?>
    {
        public Task<Command?> Handle(Form form, CancellationToken ct) => Task.FromResult<Command?>(new() { Year = clock.Today().Year });
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var indicator = IndicatorList.Find(command.Indicator)!;
            var goal = Goal.Set(db.Tenant, Texts.Clean(command.Text)!, indicator.Key, indicator.Unit, command.Direction, Texts.Clean(command.Source)!);
            goal.Aim(command.Year!.Value, command.Target, Texts.Clean(command.Note));
            db.Goals.Add(goal);
            await db.SaveChangesAsync(ct);

            return goal.Id;
        }
    }
}
