using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>When and where a member of the team goes out.</summary>
public abstract record TeamMemberInput
{
    [Display(Name = "Ugedage")] public Weekdays[] Days { get; init; } = [];
    [Display(Name = "Fra kl.")] public int? FromHour { get; init; } = 8;
    [Display(Name = "Til kl.")] public int? UntilHour { get; init; } = 16;
    [Display(Name = "Områder")] public string? Areas { get; init; }

    internal Weekdays WeekdaysChosen => Days.Aggregate(Weekdays.None, (all, one) => all | one);
}

internal sealed class TeamMemberInputValidator : AbstractValidator<TeamMemberInput>
{
    public TeamMemberInputValidator()
    {
        RuleFor(c => c.Days).NotEmpty().WithMessage("Vælg mindst én ugedag.");
        RuleForEach(c => c.Days).Must(day => Enum.IsDefined(day) && day != Weekdays.None).WithMessage("Vælg dagene på listen.");
        RuleFor(c => c.FromHour).NotNull().WithMessage("Vælg et klokkeslæt.").InclusiveBetween(TeamMember.FirstHour, TeamMember.LastHour - 1).WithMessage("Vælg et klokkeslæt på listen.");
        RuleFor(c => c.UntilHour).NotNull().WithMessage("Vælg et klokkeslæt.")
            .Must((c, until) => until is null || c.FromHour is null || (until > c.FromHour && until <= TeamMember.LastHour)).WithMessage("Vælg et klokkeslæt efter »Fra kl.«.");
        RuleFor(c => c.Areas).FreeText(TeamMember.AreasMaxLength);
    }
}
