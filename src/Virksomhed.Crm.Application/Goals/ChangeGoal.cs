using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals;

/// <summary>Rewords a goal and sets its targets year by year; an emptied target is taken away.</summary>
public static class ChangeGoal
{
    /// <summary>The goal as the form shows it.</summary>
    public sealed record Form(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
        [Display(Name = "Mål")] public string? Text { get; init; }
        [Display(Name = "Retning")] public GoalDirection Direction { get; init; }
        [Display(Name = "Kilde")] public string? Source { get; init; }
        [Display(Name = "Måltal")] public Target[] Targets { get; init; } = [];
    }

    public sealed record Target
    {
        [Display(Name = "År")] public int Year { get; init; }
        [Display(Name = "Måltal")] public int? Value { get; init; }
        [Display(Name = "Bemærkning")] public string? Note { get; init; }

        // As it is told to whoever saved second.
        public override string ToString() => Value is null ? $"{Year}: intet mål" : $"{Year}: {Value}{(Note is null ? "" : $" ({Note})")}";
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Text).NotEmpty().WithMessage("Skriv, hvad målet er.").FreeText(Goal.TextMaxLength);
            RuleFor(c => c.Direction).IsInEnum().WithMessage("Vælg en retning.");
            RuleFor(c => c.Source).NotEmpty().WithMessage("Skriv, hvilken plan eller beslutning målet kommer fra.").FreeText(Goal.SourceMaxLength);
            RuleForEach(c => c.Targets).ChildRules(target =>
            {
                target.RuleFor(t => t.Year).InclusiveBetween(2000, 2100).WithMessage("Årstallet skal ligge mellem 2000 og 2100.");
                target.RuleFor(t => t.Value).InclusiveBetween(0, 1_000_000).WithMessage("Skriv et tal mellem 0 og 1.000.000.");
                target.RuleFor(t => t.Note).FreeText(GoalTarget.NoteMaxLength);
            });
        }
    }

    internal sealed class FormHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Form, Command?>
    {
        public async Task<Command?> Handle(Form form, CancellationToken ct)
        {
            if (await db.Goals.AsNoTracking().Include(g => g.Targets).SingleOrDefaultAsync(g => g.Id == form.Id, ct) is not { } goal)
            {
                return null;
            }

            var years = goal.Targets.Select(target => target.Year).Union([clock.Today().Year, clock.Today().Year + 1]).Order();
            var targets = years.Select(year => goal.Targets.FirstOrDefault(target => target.Year == year) is { } target
                ? new Target { Year = year, Value = (int)target.Value, Note = target.Note }
                : new Target { Year = year });

            return new() { Id = goal.Id, Version = goal.Version, Text = goal.Text, Direction = goal.Direction, Source = goal.Source, Targets = [.. targets] };
        }
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var goal = await db.Goals.Include(g => g.Targets).SingleOrDefaultAsync(g => g.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(goal, command.Version);
            db.Entry(goal).Property(g => g.Version).IsModified = true; // a new target alone is a new version of the goal too
            goal.Change(Texts.Clean(command.Text)!, command.Direction, Texts.Clean(command.Source)!);

            foreach (var target in command.Targets)
            {
                db.RemoveRange(goal.Targets.Where(known => known.Year == target.Year && target.Value is null));
                goal.Aim(target.Year, target.Value, Texts.Clean(target.Note));
            }

            await db.SaveChangesAsync(ct);

            return goal.Id;
        }
    }
}
