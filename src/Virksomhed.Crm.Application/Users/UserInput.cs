using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Users;

/// <summary>What an administrator fills in about a colleague.</summary>
public abstract record UserInput
{
    [Display(Name = "Navn")]
    public string? Name { get; init; }

    [Display(Name = "Stilling")]
    public string? Title { get; init; }

    /// <summary>What employers call their contact person at.</summary>
    [Display(Name = "Telefon")]
    public string? Phone { get; init; }

    [Display(Name = "Roller")]
    public List<string> Roles { get; init; } = [];
}

internal sealed class UserInputValidator : AbstractValidator<UserInput>
{
    public UserInputValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithMessage("Skriv navnet.").FreeText(CrmUser.NameMaxLength);
        RuleFor(c => c.Title).FreeText(CrmUser.TitleMaxLength);
        RuleFor(c => c.Phone).Phone();
        RuleFor(c => c.Roles)
            .NotEmpty().WithMessage("Vælg mindst én rolle.")
            .Must(roles => roles.All(Role.Staff.Contains)).WithMessage("Vælg blandt rollerne på listen.");
    }
}
