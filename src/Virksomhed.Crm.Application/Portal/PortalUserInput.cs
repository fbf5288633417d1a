using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>What a consultant decides about somebody who is let in.</summary>
public abstract record PortalRightsInput
{
    [Display(Name = "Må se")]
    public int[] UnitIds { get; init; } = [];

    [Display(Name = "Må invitere kolleger og lukke deres adgang")]
    public bool MayInvite { get; init; }

    internal PortalRights Rights => new(MayInvite, UnitIds);
}

/// <summary>The same about somebody new.</summary>
public abstract record PortalUserInput : PortalRightsInput
{
    [Display(Name = "Navn")]
    public string? Name { get; init; }

    [Display(Name = "Arbejdsmail")]
    public string? Email { get; init; }

    [Display(Name = "Sprog i portal og mails")]
    public InquiryLanguage? Language { get; init; } = InquiryLanguage.Danish;
}

internal sealed class PortalUserInputValidator : AbstractValidator<PortalUserInput>
{
    public PortalUserInputValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithMessage("Skriv navnet.").FreeText(CrmUser.NameMaxLength);
        RuleFor(c => c.Email).NotEmpty().WithMessage("Skriv mailadressen.").Mail(RegisterData.EmailMaxLength);
        RuleFor(c => c.Language).NotNull().WithMessage("Vælg sprog.").IsInEnum().WithMessage("Vælg sprog på listen.");
    }
}
