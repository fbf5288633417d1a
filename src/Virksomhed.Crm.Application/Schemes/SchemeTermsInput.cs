using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Schemes;

/// <summary>What an administrator fills in about one version of the terms.</summary>
public abstract record SchemeTermsInput : IConfirmed
{
    public int SchemeId { get; init; }

    [Display(Name = "Gælder fra")] public DateOnly? ValidFrom { get; init; }
    [Display(Name = "Status")] public SchemeStatus Status { get; init; }
    [Display(Name = "Hvad er det?")] public string? What { get; init; }
    [Display(Name = "For hvem?")] public string? ForWhom { get; init; }
    [Display(Name = "Hvor længe?")] public string? Duration { get; init; }
    [Display(Name = "Hvad giver eller koster det?")] public string? Money { get; init; }
    [Display(Name = "Hvad skal arbejdsgiveren?")] public string? Duties { get; init; }
    [Display(Name = "Hvor søges der?")] public string? Apply { get; init; }
    [Display(Name = "Link til ansøgning")] public string? ApplyLink { get; init; }
    [Display(Name = "Hvem kan man ringe til?")] public string? Call { get; init; }
    [Display(Name = "Lovgrundlag")] public string? LegalBasis { get; init; }
    [Display(Name = "Kilde")] public string? Source { get; init; }
    [Display(Name = "Rimelighedskravet")] public RatioCounting Ratio { get; init; }
    [Display(Name = "Kræver tjek af merbeskæftigelse")] public bool NeedsExtraEmployment { get; init; }
    [Display(Name = "Bekræftet af")] public string? VerifiedBy { get; init; }
    [Display(Name = "Bekræftet den")] public DateOnly? VerifiedOn { get; init; }

    internal SchemeContent Content() => new()
    {
        What = What!.Trim(),
        ForWhom = Texts.Clean(ForWhom),
        Duration = Texts.Clean(Duration),
        Money = Texts.Clean(Money),
        Duties = Texts.Clean(Duties),
        Apply = Texts.Clean(Apply),
        ApplyLink = WebAddress.Link(ApplyLink),
        Call = Texts.Clean(Call),
        LegalBasis = Texts.Clean(LegalBasis),
        Source = Texts.Clean(Source),
        Status = Status,
        Ratio = Ratio,
        NeedsExtraEmployment = NeedsExtraEmployment,
    };
}

internal sealed class SchemeTermsInputValidator : AbstractValidator<SchemeTermsInput>
{
    public SchemeTermsInputValidator(TimeProvider clock)
    {
        RuleFor(c => c.ValidFrom).NotNull().WithMessage("Angiv den dag, vilkårene gælder fra.")
            .InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 1, 1)).WithMessage("Angiv en dag efter år 2000.");
        RuleFor(c => c.Status).IsInEnum().WithMessage("Vælg en status.");
        RuleFor(c => c.Ratio).IsInEnum().WithMessage("Vælg, om ordningen tæller med.");
        RuleFor(c => c.What).NotEmpty().WithMessage("Skriv kort, hvad ordningen er.").FreeText(SchemeTerms.TextMaxLength);
        RuleFor(c => c.ForWhom).FreeText(SchemeTerms.TextMaxLength);
        RuleFor(c => c.Duration).FreeText(SchemeTerms.TextMaxLength);
        RuleFor(c => c.Money).FreeText(SchemeTerms.TextMaxLength);
        RuleFor(c => c.Duties).FreeText(SchemeTerms.TextMaxLength);
        RuleFor(c => c.Apply).FreeText(SchemeTerms.TextMaxLength);
        RuleFor(c => c.ApplyLink).Website();
        RuleFor(c => c.Call).FreeText(SchemeTerms.TextMaxLength);
        RuleFor(c => c.LegalBasis).FreeText(SchemeTerms.LegalBasisMaxLength);
        RuleFor(c => c.Source).NotEmpty().WithMessage("Skriv, hvor det står, fx »LBK nr. 280 af 01.03.2024«.").FreeText(SchemeTerms.SourceMaxLength);
        this.RequireWholeConfirmation(SchemeTerms.VerifiedByMaxLength, "vilkårene", clock);
    }
}
