using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals;

/// <summary>A new goal, followed by a counted indicator, by a figure that others measure, or by neither.</summary>
public static class SetGoal
{
    /// <summary>The empty form, for this year.</summary>
    public sealed record Form : IRequest<Command?>;

    public sealed record Command : GoalInput, IRequest<int>
    {
        [Display(Name = "År")] public int? Year { get; init; }
        [Display(Name = "Måltal")] public decimal? Target { get; init; }
        [Display(Name = "Mål i ord")] public string? Words { get; init; }
        [Display(Name = "Holdes op mod")] public TargetBasis Basis { get; init; }
        [Display(Name = "Bemærkning")] public string? Note { get; init; }

        // What needs no target of its own: last year tells it, others do, or nothing is aimed at.
        internal bool AimsByItself => Direction is GoalDirection.AtLeastLastYear or GoalDirection.Shown || Basis is TargetBasis.Baseline or TargetBasis.Benchmark;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            Include(new GoalInputValidator());
            RuleFor(c => c.Year).NotNull().WithMessage("Skriv årstallet.").InclusiveBetween(2000, 2100).WithMessage("Årstallet skal ligge mellem 2000 og 2100.");
            RuleFor(c => c.Target).NotNull().When(c => !c.AimsByItself && Texts.Clean(c.Words) is null).WithMessage("Skriv måltallet, eller skriv målet i ord.");
            RuleFor(c => c.Target).InclusiveBetween(0, 10_000_000).WithMessage("Skriv et tal mellem 0 og 10.000.000.");
            RuleFor(c => c.Words).FreeText(GoalTarget.WordsMaxLength);
            RuleFor(c => c.Basis).IsInEnum().WithMessage("Vælg på listen.");
            RuleFor(c => c.BenchmarkId).NotNull().When(c => c.Basis == TargetBasis.Benchmark).WithMessage("Vælg tallet, der sammenlignes med.");
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
            var goal = Goal.Set(db.Tenant, await command.ContentAsync(db, ct));
            goal.Aim(command.Year!.Value, new Aim(command.Basis, command.Target, Texts.Clean(command.Words), Texts.Clean(command.Note)));
            db.Goals.Add(goal);
            await db.SaveChangesAsync(ct);

            return goal.Id;
        }
    }
}
