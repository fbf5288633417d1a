using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.FollowUps;

/// <summary>What planning and changing a follow-up check alike.</summary>
internal static class FollowUpRules
{
    public static IRuleBuilderOptions<T, DateOnly?> Due<T>(this IRuleBuilderInitial<T, DateOnly?> rule, TimeProvider clock) => rule
        .Cascade(CascadeMode.Stop)
        .NotNull().WithMessage("Angiv en dato.")
        .Must(day => day >= clock.Today().AddYears(-1) && day <= clock.Today().AddYears(5)).WithMessage("Vælg en dato inden for det seneste år eller de næste fem.");

    public static IRuleBuilderOptions<T, int?> ActiveStaff<T>(this IRuleBuilderInitial<T, int?> rule, CrmDbContext db) => rule
        .Cascade(CascadeMode.Stop)
        .NotNull().WithMessage("Vælg, hvem der er ansvarlig.")
        .MustAsync((id, ct) => db.ActiveStaff().AnyAsync(user => user.Id == id, ct)).WithMessage("Vælg en aktiv medarbejder i kommunen.");
}
