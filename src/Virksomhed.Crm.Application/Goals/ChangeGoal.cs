using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals;

/// <summary>Rewords a goal, lets it be followed by another figure, and sets its targets year by year; an emptied target is taken away.</summary>
public static class ChangeGoal
{
    /// <summary>The goal as the form shows it.</summary>
    public sealed record Form(int Id) : IRequest<Command?>;

    public sealed record Command : GoalInput, IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
        [Display(Name = "Måltal")] public Target[] Targets { get; init; } = [];
    }

    public sealed record Target
    {
        [Display(Name = "År")] public int Year { get; init; }
        [Display(Name = "Måltal")] public decimal? Value { get; init; }
        [Display(Name = "Mål i ord")] public string? Words { get; init; }
        [Display(Name = "Holdes op mod")] public TargetBasis Basis { get; init; }
        [Display(Name = "Bemærkning")] public string? Note { get; init; }

        internal Aim Aim => new(Basis, Value, Texts.Clean(Words), Texts.Clean(Note));

        // As it is told to whoever saved second.
        public override string ToString() => Aim.IsEmpty ? $"{Year}: intet mål" : $"{Year}: {Value:0.##} {Words}".TrimEnd() + (Note is null ? "" : $" ({Note})");
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            Include(new GoalInputValidator());
            RuleForEach(c => c.Targets).ChildRules(target =>
            {
                target.RuleFor(t => t.Year).InclusiveBetween(2000, 2100).WithMessage("Årstallet skal ligge mellem 2000 og 2100.");
                target.RuleFor(t => t.Value).InclusiveBetween(0, 10_000_000).WithMessage("Skriv et tal mellem 0 og 10.000.000.");
                target.RuleFor(t => t.Words).FreeText(GoalTarget.WordsMaxLength);
                target.RuleFor(t => t.Basis).IsInEnum().WithMessage("Vælg på listen.");
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

            return new()
            {
                Id = goal.Id, Version = goal.Version, Number = goal.Number, Text = goal.Text, Measure = goal.Measure, Unit = goal.Unit, Direction = goal.Direction, Kind = goal.Kind,
                Indicator = goal.ExternalIndicatorId is { } id ? $"{GoalInput.ExternalPrefix}{id}" : goal.Indicator, BenchmarkId = goal.BenchmarkId, Plan = goal.Plan, Marker = goal.Marker,
                FromYear = goal.FromYear, ToYear = goal.ToYear, EmployerFacing = goal.EmployerFacing, OwnerId = goal.OwnerId, Source = goal.Source, Remark = goal.Note,
                Contradiction = goal.Contradiction, Targets = [.. years.Select(year => Of(goal.Targets.FirstOrDefault(target => target.Year == year), year))],
            };
        }

        private static Target Of(GoalTarget? target, int year) =>
            target is null ? new() { Year = year } : new() { Year = year, Value = target.Value, Words = target.Words, Basis = target.Basis, Note = target.Note };
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var goal = await db.Goals.Include(g => g.Targets).SingleOrDefaultAsync(g => g.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(goal, command.Version);
            db.Entry(goal).Property(g => g.Version).IsModified = true; // a new target alone is a new version of the goal too
            goal.Change(await command.ContentAsync(db, ct));

            foreach (var target in command.Targets)
            {
                db.RemoveRange(goal.Targets.Where(known => known.Year == target.Year && target.Aim.IsEmpty));
                goal.Aim(target.Year, target.Aim);
            }

            await db.SaveChangesAsync(ct);

            return goal.Id;
        }
    }
}
