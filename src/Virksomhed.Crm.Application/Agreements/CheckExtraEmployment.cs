using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>The four facts of the extra-employment check (merbeskæftigelse) are recorded, each with its date.</summary>
public static class CheckExtraEmployment
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        /// <summary>The agreement.</summary>
        public int Id { get; init; }

        public Guid Version { get; set; }
        [Display(Name = "Ordinært ansatte i seneste måned")] public decimal? LatestEmployees { get; init; }
        [Display(Name = "Hvilken måned?")] public DateOnly? LatestMonth { get; init; }
        [Display(Name = "Gennemsnit over 12 måneder")] public decimal? AverageEmployees { get; init; }
        [Display(Name = "De 12 måneder til og med")] public DateOnly? AverageUntil { get; init; }
        [Display(Name = "Har medarbejderrepræsentanten bekræftet?")] public bool? RepresentativeConfirmed { get; init; }
        [Display(Name = "Svaret den")] public DateOnly? RepresentativeOn { get; init; }
        [Display(Name = "Er stillingen blevet ledig ved en afskedigelse?")] public bool? VacatedByDismissal { get; init; }
        [Display(Name = "Oplyst den")] public DateOnly? VacatedAnsweredOn { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.LatestEmployees).InclusiveBetween(0, StaffCount.Most).WithMessage("Skriv et antal fra 0.");
            RuleFor(c => c.AverageEmployees).InclusiveBetween(0, StaffCount.Most).WithMessage("Skriv et antal fra 0.");
            RuleFor(c => c.LatestMonth).NotNull().When(c => c.LatestEmployees is not null).WithMessage("Angiv måneden, tallet gælder for.");
            RuleFor(c => c.LatestEmployees).NotNull().When(c => c.LatestMonth is not null).WithMessage("Skriv antallet, eller ryd måneden.");
            RuleFor(c => c.AverageUntil).NotNull().When(c => c.AverageEmployees is not null).WithMessage("Angiv, hvornår de 12 måneder slutter.");
            RuleFor(c => c.AverageEmployees).NotNull().When(c => c.AverageUntil is not null).WithMessage("Skriv gennemsnittet, eller ryd datoen.");
            RuleFor(c => c.RepresentativeOn).NotNull().When(c => c.RepresentativeConfirmed is not null).WithMessage("Angiv dagen for svaret.")
                .LessThanOrEqualTo(_ => clock.Today()).WithMessage("Dagen kan ikke ligge i fremtiden.");
            RuleFor(c => c.RepresentativeConfirmed).NotNull().When(c => c.RepresentativeOn is not null).WithMessage("Vælg ja eller nej.");
            RuleFor(c => c.VacatedAnsweredOn).NotNull().When(c => c.VacatedByDismissal is not null).WithMessage("Angiv dagen for svaret.")
                .LessThanOrEqualTo(_ => clock.Today()).WithMessage("Dagen kan ikke ligge i fremtiden.");
            RuleFor(c => c.VacatedByDismissal).NotNull().When(c => c.VacatedAnsweredOn is not null).WithMessage("Vælg ja eller nej.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) => await db.ExtraEmployments
            .Where(e => e.AgreementId == query.Id)
            .Select(e => new Command
            {
                Id = e.AgreementId,
                Version = e.Version,
                LatestEmployees = e.LatestEmployees,
                LatestMonth = e.LatestMonth,
                AverageEmployees = e.AverageEmployees,
                AverageUntil = e.AverageUntil,
                RepresentativeConfirmed = e.RepresentativeConfirmed,
                RepresentativeOn = e.RepresentativeOn,
                VacatedByDismissal = e.VacatedByDismissal,
                VacatedAnsweredOn = e.VacatedAnsweredOn,
            })
            .SingleOrDefaultAsync(ct) ?? await RegisterMonths.Prefill(db, query.Id, ct);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var agreement = await db.Agreements.AsNoTracking().SingleOrDefaultAsync(a => a.Id == command.Id, ct).OrNotFound();
            var check = await db.ExtraEmployments.SingleOrDefaultAsync(e => e.AgreementId == agreement.Id, ct);

            if (check is null)
            {
                db.ExtraEmployments.Add(check = ExtraEmployment.For(agreement));
            }
            else
            {
                db.ExpectVersion(check, command.Version);
            }

            check.Count(command.LatestEmployees, command.LatestMonth, command.AverageEmployees, command.AverageUntil);
            check.Confirm(command.RepresentativeConfirmed, command.RepresentativeOn);
            check.Vacated(command.VacatedByDismissal, command.VacatedAnsweredOn);
            await db.SaveChangesAsync(ct);

            return agreement.Id;
        }
    }
}
