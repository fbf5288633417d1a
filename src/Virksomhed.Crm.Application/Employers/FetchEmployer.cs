using System.ComponentModel.DataAnnotations;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Employers.Cvr;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using ValidationException = FluentValidation.ValidationException;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>Fetches one employer from the CVR register by its number: a new one, or the latest of a known one.</summary>
public static class FetchEmployer
{
    public sealed record Command : IRequest<int>
    {
        [Display(Name = "CVR-nummer")]
        public string? Cvr { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Cvr).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Skriv et CVR-nummer.")
            .Must(typed => CvrNumber.Clean(typed!) is { Length: CvrNumber.Length } digits && digits.All(char.IsAsciiDigit)).WithMessage("Et CVR-nummer har otte cifre.")
            .Must(typed => CvrNumber.IsValid(CvrNumber.Clean(typed!))).WithMessage("Der er en fejl i nummeret: Det sidste ciffer passer ikke til de andre (modulus 11). Se efter, om to cifre er byttet om.");
    }

    internal sealed class Handler(CrmDbContext db, ICvrSource source, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var cvr = CvrNumber.Clean(command.Cvr!);
            var answer = await FindAsync(cvr, ct);

            if (answer.Problem is { } problem)
            {
                throw Refused(Explain(problem));
            }

            await new CvrImporter(db, clock).TakeAsync(answer.Records, ct);

            return await db.Employers.Where(e => e.Cvr == cvr).Select(e => e.Id).SingleAsync(ct);
        }

        private async Task<CvrAnswer> FindAsync(string cvr, CancellationToken ct)
        {
            var mapper = new CvrMapper(await BranchTable.LoadAsync(db, ct), clock.Today());

            try
            {
                return await source.FindAsync(cvr, db.Tenant, mapper, ct);
            }
            catch (CvrRefusedException refused)
            {
                throw Refused($"CVR's oplysninger kan ikke bruges. {refused.Message}");
            }
        }

        private static ValidationException Refused(string message) => new([new ValidationFailure(nameof(Command.Cvr), message)]);

        private static string Explain(CvrProblem problem) => problem switch
        {
            CvrProblem.NotConfigured => "Opslag i CVR er ikke sat op. En administrator kan hente virksomheden ind med en fil under CVR-import.",
            CvrProblem.NotFound => "CVR kender ikke nummeret.",
            CvrProblem.Denied => "CVR afviste vores bruger og adgangskode. Sig det til den, der driver systemet.",
            CvrProblem.Quota => "Vi har spurgt CVR for mange gange lige nu. Prøv igen senere.",
            CvrProblem.TooSlow => "CVR svarede ikke i tide. Prøv igen om lidt.",
            CvrProblem.Unreachable => "CVR kan ikke nås lige nu. Prøv igen om lidt.",
            _ => "CVR svarede noget, vi ikke forstår. Sig det til den, der driver systemet, hvis det sker igen.",
        };
    }
}
