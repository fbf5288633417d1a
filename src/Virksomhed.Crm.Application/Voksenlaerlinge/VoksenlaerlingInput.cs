using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>What people fill in about an agreement, when it is recorded and when it is put right.</summary>
public abstract record VoksenlaerlingInput
{
    /// <summary>So many rows for periods the form has beside those that are known.</summary>
    public const int SparePeriods = 3;

    [Display(Name = "Arbejdssted")]
    public int? ProductionUnitId { get; init; }

    [Display(Name = "Fag og uddannelse")]
    public int? TradeId { get; init; }

    [Display(Name = "Vejen ind")]
    public WayIn? WayIn { get; init; }

    [Display(Name = "Aftalen begynder")]
    public DateOnly? StartsOn { get; init; }

    [Display(Name = "Aftalen slutter")]
    public DateOnly? EndsOn { get; init; }

    [Display(Name = "Har eleven ret til voksenelevløn?")]
    public bool? HasVoksenelevloen { get; init; }

    [Display(Name = "Virksomheden søger tilskud")]
    public bool SeeksSubsidy { get; init; }

    [Display(Name = "Ansøgt i VITAS den")]
    public DateOnly? AppliedOn { get; init; }

    [Display(Name = "Jeres reference")]
    public string? Reference { get; init; }

    [Display(Name = "Note")]
    public string? Note { get; init; }

    [Display(Name = "Perioder")]
    public Period[] Periods { get; init; } = [];

    /// <summary>A row of the form; one without days is left out.</summary>
    public sealed record Period
    {
        [Display(Name = "Hvor")] public PeriodKind Kind { get; init; }
        [Display(Name = "Fra")] public DateOnly? From { get; init; }
        [Display(Name = "Til")] public DateOnly? Until { get; init; }

        public bool IsEmpty => From is null && Until is null;

        // As it is told to whoever saved second.
        public override string ToString() => IsEmpty ? "" : $"{Kind.Text()} {From:dd.MM.yyyy} til {Until:dd.MM.yyyy}";
    }

    internal VoksenlaerlingContent Content() => new()
    {
        StartsOn = StartsOn!.Value,
        EndsOn = EndsOn!.Value,
        WayIn = WayIn!.Value,
        HasVoksenelevloen = HasVoksenelevloen,
        SeeksSubsidy = SeeksSubsidy,
        AppliedOn = AppliedOn,
        Reference = Texts.Clean(Reference),
        Note = Texts.Clean(Note),
    };

    internal IReadOnlyList<ApprenticePeriod> Planned() =>
        [.. Periods.Where(period => !period.IsEmpty).OrderBy(period => period.From).Select(period => new ApprenticePeriod(period.Kind, period.From!.Value, period.Until!.Value))];
}

internal sealed class VoksenlaerlingInputValidator : AbstractValidator<VoksenlaerlingInput>
{
    public VoksenlaerlingInputValidator(TimeProvider clock)
    {
        var (first, last) = (new DateOnly(2000, 1, 1), new DateOnly(2100, 1, 1));
        RuleFor(c => c.ProductionUnitId).NotNull().WithMessage("Vælg, hvilket arbejdssted aftalen gælder.");
        RuleFor(c => c.TradeId).NotNull().WithMessage("Vælg faget.");
        RuleFor(c => c.WayIn).NotNull().WithMessage("Vælg, om lærlingen kommer fra ledighed eller et ufaglært job.").IsInEnum();
        RuleFor(c => c.StartsOn).NotNull().WithMessage("Angiv dagen, aftalen begynder.").InclusiveBetween(first, last).WithMessage("Angiv en dag efter år 2000.");
        RuleFor(c => c.EndsOn).NotNull().WithMessage("Angiv dagen, aftalen slutter.").InclusiveBetween(first, last).WithMessage("Angiv en dag efter år 2000.");
        RuleFor(c => c.EndsOn).GreaterThan(c => c.StartsOn).When(c => c.StartsOn is not null).WithMessage("Aftalen skal slutte efter, at den begynder.");
        RuleFor(c => c.AppliedOn).LessThanOrEqualTo(_ => Domain.DanishTime.Today(clock)).WithMessage("En ansøgning kan ikke være sendt i fremtiden.");
        RuleFor(c => c.Reference).FreeText(Voksenlaerling.ReferenceMaxLength);
        RuleFor(c => c.Note).FreeText(Voksenlaerling.NoteMaxLength);
        RuleFor(c => c.Periods.Length).LessThanOrEqualTo(40).OverridePropertyName(nameof(VoksenlaerlingInput.Periods)).WithMessage("Skriv højst 40 perioder.");
        RuleForEach(c => c.Periods).Where(period => !period.IsEmpty).ChildRules(period =>
        {
            period.RuleFor(p => p.Kind).IsInEnum().WithMessage("Vælg skole eller oplæring.");
            period.RuleFor(p => p.From).NotNull().WithMessage("Angiv periodens første dag.");
            period.RuleFor(p => p.Until).NotNull().WithMessage("Angiv periodens sidste dag.");
        });
    }
}
