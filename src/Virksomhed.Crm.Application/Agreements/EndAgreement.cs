using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>An agreement is over: ended as agreed, broken off, or never begun; what became of it may be said at once.</summary>
public static class EndAgreement
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
        [Display(Name = "Hvordan sluttede aftalen?")] public AgreementStatus? How { get; init; }
        [Display(Name = "Sidste dag")] public DateOnly? LastDay { get; init; }
        [Display(Name = "Hvorfor?")] public string? Reason { get; init; }
        [Display(Name = "Blev det til ordinære timer?")] public ConversionResult? Conversion { get; init; }
        [Display(Name = "Ordinære timer om ugen")] public decimal? OrdinaryHours { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.How).NotNull().WithMessage("Vælg, hvordan aftalen sluttede.").IsInEnum().NotEqual(AgreementStatus.Agreed).WithMessage("Vælg, hvordan aftalen sluttede.");
            RuleFor(c => c.LastDay).NotNull().WithMessage("Angiv den sidste dag.");
            RuleFor(c => c.Reason).FreeText(Agreement.ReasonMaxLength);
            RuleFor(c => c.Reason).NotEmpty().When(c => c.How is AgreementStatus.BrokenOff or AgreementStatus.Cancelled).WithMessage("Skriv, hvorfor aftalen ikke blev gennemført. Ikke helbred eller navne.");
            RuleFor(c => c.Conversion).IsInEnum();
            RuleFor(c => c.OrdinaryHours).Hours();
            RuleFor(c => c.OrdinaryHours).Null().When(c => c.Conversion != ConversionResult.Hours).WithMessage("Timer angives kun, når det blev til ordinære timer.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            var found = await db.Agreements.Where(a => a.Id == query.Id).Select(a => new { a.Id, a.Version, a.EndsOn }).SingleOrDefaultAsync(ct);
            var today = clock.Today();

            return found is null ? null : new()
            {
                Id = found.Id,
                Version = found.Version,
                How = found.EndsOn <= today ? AgreementStatus.Ended : null,
                LastDay = found.EndsOn is { } planned && planned < today ? planned : today,
            };
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var agreement = await db.Agreements.SingleOrDefaultAsync(a => a.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(agreement, command.Version);
            agreement.End(command.How!.Value, command.LastDay!.Value, Texts.Clean(command.Reason));

            if (command.Conversion is { } conversion)
            {
                agreement.Convert(conversion, command.OrdinaryHours, clock.Today());
            }

            await db.SaveChangesAsync(ct);

            return agreement.Id;
        }
    }
}
