using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Lifecycle;

namespace Virksomhed.Crm.Application.Lifecycle;

/// <summary>Decides for how long a kind of personal data is kept from a day on. Deleting begins the night after the decision is confirmed and in force.</summary>
public static class SetRetention
{
    /// <summary>The form, filled with what holds today or, before anything is decided, with our proposal.</summary>
    public sealed record Query(RetentionSubject Subject) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IConfirmed
    {
        public RetentionSubject Subject { get; init; }
        [Display(Name = "Måneder")] public int? Months { get; init; }
        [Display(Name = "Gælder fra")] public DateOnly? ValidFrom { get; init; }
        [Display(Name = "Kilde")] public string? Source { get; init; }
        [Display(Name = "Bekræftet af")] public string? VerifiedBy { get; init; }
        [Display(Name = "Bekræftet den")] public DateOnly? VerifiedOn { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Subject).IsInEnum().WithMessage("Vælg en af de slags oplysninger, der er på siden.");
            RuleFor(c => c.Months).NotNull().WithMessage("Skriv et antal måneder.").InclusiveBetween(1, RetentionRule.MaxMonths).WithMessage($"Skriv et antal fra 1 til {RetentionRule.MaxMonths}.");
            RuleFor(c => c.ValidFrom).NotNull().WithMessage("Angiv den dag, det gælder fra.")
                .InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 1, 1)).WithMessage("Angiv en dag efter år 2000.");
            RuleFor(c => c.Source).NotEmpty().WithMessage("Skriv, hvor det er besluttet, fx »Kassationsbestemmelser 2026, punkt 4«.").FreeText(RetentionRule.SourceMaxLength);
            this.RequireWholeConfirmation(RetentionRule.VerifiedByMaxLength, "reglen", clock);
        }
    }

    internal sealed class Form(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            if (!Enum.IsDefined(query.Subject))
            {
                return null;
            }

            var rules = await db.RetentionRules.AsNoTracking().Where(rule => rule.Subject == query.Subject).ToListAsync(ct);
            var proposed = RetentionKind.All.FirstOrDefault(kind => kind.Subject == query.Subject)?.ProposedMonths ?? RetentionKind.ProposedMonthsOfLog;

            return new() { Subject = query.Subject, Months = rules.RuleOn(query.Subject, clock.Today())?.Months ?? proposed, ValidFrom = clock.Today() };
        }
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            // A second decision for the same day takes the place of the first.
            db.RemoveRange(await db.RetentionRules.Where(rule => rule.Subject == command.Subject && rule.ValidFrom == command.ValidFrom).ToListAsync(ct));
            var rule = RetentionRule.Of(db.Tenant, command.Subject, command.ValidFrom!.Value, command.Months!.Value, command.Source!.Trim(), Texts.Clean(command.VerifiedBy), command.VerifiedOn);
            db.RetentionRules.Add(rule);
            await db.SaveChangesAsync(ct);

            return rule.Id;
        }
    }
}
