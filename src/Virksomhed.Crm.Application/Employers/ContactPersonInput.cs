using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>What people fill in about a contact person. Work data only.</summary>
public abstract record ContactPersonInput
{
    public int EmployerId { get; init; }

    [Display(Name = "Navn")]
    public string? Name { get; init; }

    [Display(Name = "Rolle")]
    public string? Role { get; init; }

    [Display(Name = "Telefon")]
    public string? Phone { get; init; }

    [Display(Name = "E-mail")]
    public string? Email { get; init; }

    [Display(Name = "Arbejdssted")]
    public int? ProductionUnitId { get; init; }
}

internal sealed class ContactPersonInputValidator : AbstractValidator<ContactPersonInput>
{
    public ContactPersonInputValidator()
    {
        RuleFor(p => p.Name).NotEmpty().WithMessage("Skriv personens navn.").FreeText(ContactPerson.NameMaxLength);
        RuleFor(p => p.Role).FreeText(ContactPerson.RoleMaxLength);
        RuleFor(p => p.Phone).Phone();
        RuleFor(p => p.Email).Mail(RegisterData.EmailMaxLength).When(p => Texts.Clean(p.Email) is not null);
    }
}
