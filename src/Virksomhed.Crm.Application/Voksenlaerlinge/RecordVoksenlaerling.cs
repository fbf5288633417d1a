using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>A consultant records an agreement with a voksenlærling. The year of birth is checked and forgotten.</summary>
public static class RecordVoksenlaerling
{
    /// <summary>The form, with the only workplace chosen.</summary>
    public sealed record Query(int EmployerId) : IRequest<Command?>;

    public sealed record Command : VoksenlaerlingInput, IRequest<int>
    {
        public int EmployerId { get; init; }

        [Display(Name = "Lærlingens fødselsår")]
        public int? YearOfBirth { get; init; }

        [Display(Name = "Lærlingen har haft den krævede fødselsdag, når aftalen begynder")]
        public bool HasTurned { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            Include(new VoksenlaerlingInputValidator(clock));
            RuleFor(c => c.YearOfBirth).NotNull().WithMessage("Skriv fødselsåret. Det bruges kun til at tjekke alderen og gemmes ikke.")
                .InclusiveBetween(1930, 2100).WithMessage("Skriv fødselsåret med fire cifre.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            var units = await db.ProductionUnits.Where(u => u.EmployerId == query.EmployerId && u.CeasedOn == null).OrderBy(u => u.Id).Take(2).Select(u => (int?)u.Id).ToListAsync(ct);
            var isKnown = await db.Employers.AnyAsync(e => e.Id == query.EmployerId, ct);

            return isKnown ? new() { EmployerId = query.EmployerId, ProductionUnitId = units.Count == 1 ? units[0] : null } : null;
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var setting = await VoksenlaerlingSetting.Of(db, command, ct);
            RequireAge(command, setting.Rule);
            setting.RequireLawful(command);

            var agreed = Voksenlaerling.Agree(setting.Unit, db.UserId!.Value, setting.Trade, command.Content(), setting.Rule, clock.UtcNow());
            agreed.Plan(command.Planned());
            db.Voksenlaerlinge.Add(agreed);
            await db.SaveChangesAsync(ct);

            return agreed.Id;
        }

        private static void RequireAge(Command command, VoksenlaerlingRule rule)
        {
            var age = rule.Judge(command.YearOfBirth!.Value, command.StartsOn!.Value);

            if (age == AgeCheck.TooYoung)
            {
                throw Refused.At(nameof(command.YearOfBirth), $"En voksenlærling skal være fyldt {rule.MinimumAge} år, når aftalen begynder.");
            }

            if (age == AgeCheck.DependsOnBirthday && !command.HasTurned)
            {
                throw Refused.At(nameof(command.HasTurned), $"Lærlingen fylder {rule.MinimumAge} i det år, aftalen begynder. Sæt kryds, hvis fødselsdagen ligger før.");
            }
        }
    }
}
