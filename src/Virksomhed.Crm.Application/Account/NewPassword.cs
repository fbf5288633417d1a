using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Virksomhed.Crm.Application.Common;

namespace Virksomhed.Crm.Application.Account;

/// <summary>A password chosen twice; whether it is good enough is decided by <see cref="PasswordRules"/>, which know the person.</summary>
public abstract record NewPassword
{
    [Display(Name = "Ny adgangskode")]
    public string? Password { get; init; }

    [Display(Name = "Gentag adgangskoden")]
    public string? Repeated { get; init; }
}

/// <summary>A password chosen by someone who came through a link.</summary>
public abstract record NewPasswordByLink : NewPassword
{
    public int UserId { get; init; }
    public string? Token { get; init; }
}

internal sealed class NewPasswordValidator : AbstractValidator<NewPassword>
{
    public NewPasswordValidator()
    {
        RuleFor(c => c.Password).NotEmpty().WithMessage(_ => PublicTexts.Of("NewPasswordMissing"));
        RuleFor(c => c.Repeated).Equal(c => c.Password).WithMessage(_ => PublicTexts.Of("PasswordsDiffer"));
    }
}
