using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>The numbers of a round. There is no field for who the candidates are.</summary>
public abstract record RoundInput
{
    public int Id { get; init; }

    [Display(Name = "Foreslået")] public int? Proposed { get; init; }
    [Display(Name = "Inviteret til samtale")] public int? Invited { get; init; }
    [Display(Name = "Ansat")] public int? Hired { get; init; }

    internal RoundCounts Counts => new(Proposed!.Value, Invited ?? 0, Hired ?? 0);
}

internal sealed class RoundInputValidator : AbstractValidator<RoundInput>
{
    public RoundInputValidator()
    {
        RuleFor(c => c.Proposed).NotNull().WithMessage("Skriv, hvor mange kandidater der er foreslået.")
            .InclusiveBetween(1, JobOrderRound.MaxCandidates).WithMessage($"Skriv et antal fra 1 til {JobOrderRound.MaxCandidates}.");
        RuleFor(c => c.Invited).GreaterThanOrEqualTo(0).WithMessage("Skriv et antal fra 0.")
            .Must((c, invited) => invited is null || c.Proposed is null || invited <= c.Proposed).WithMessage("Der kan ikke inviteres flere, end der er foreslået.");
        RuleFor(c => c.Hired).GreaterThanOrEqualTo(0).WithMessage("Skriv et antal fra 0.")
            .Must((c, hired) => hired is null || c.Proposed is null || hired <= c.Proposed).WithMessage("Der kan ikke ansættes flere, end der er foreslået.");
    }
}
