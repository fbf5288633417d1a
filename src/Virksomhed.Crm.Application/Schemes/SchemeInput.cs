using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Schemes;

/// <summary>What an administrator fills in about a scheme itself: its name, and when the guide and the filters find it.</summary>
public abstract record SchemeInput
{
    [Display(Name = "Navn")]
    public string? Name { get; init; }

    [Display(Name = "Hvilke behov dækker ordningen?")]
    public SchemeNeeds[] Needs { get; init; } = [];

    [Display(Name = "Hvem kan det dreje sig om?")]
    public SchemePersons[] Persons { get; init; } = [];

    [Display(Name = "Hvilke arbejdspladser kan bruge den?")]
    public EmployerKinds[] Employers { get; init; } = [];

    [Display(Name = "Der registreres aftaler med ordningen")]
    public bool TakesAgreements { get; init; }

    internal void WriteTo(Scheme scheme) => scheme.Describe(
        Texts.Clean(Name)!,
        Needs.Aggregate(SchemeNeeds.None, (all, one) => all | one),
        Persons.Aggregate(SchemePersons.None, (all, one) => all | one),
        Employers.Aggregate(EmployerKinds.None, (all, one) => all | one),
        TakesAgreements);
}

internal sealed class SchemeInputValidator : AbstractValidator<SchemeInput>
{
    public SchemeInputValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithMessage("Skriv ordningens navn.").FreeText(Scheme.NameMaxLength);
        RuleFor(c => c.Needs).NotEmpty().WithMessage("Vælg mindst ét behov, så ordningen kan findes.");
        RuleForEach(c => c.Needs).IsInEnum().WithMessage("Vælg behovene på listen.");
        RuleFor(c => c.Persons).NotEmpty().WithMessage("Vælg mindst én.");
        RuleForEach(c => c.Persons).IsInEnum().WithMessage("Vælg på listen.");
        RuleFor(c => c.Employers).NotEmpty().WithMessage("Vælg private, offentlige eller begge.");
        RuleForEach(c => c.Employers).IsInEnum().WithMessage("Vælg på listen.");
    }
}
