using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.External;

/// <summary>A result or a target of an external figure is entered by hand; one that is there already is replaced.</summary>
public static class RecordObservation
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
        [Display(Name = "Hvad er det?")] public ObservationKind Kind { get; init; }
        [Display(Name = "År")] public int? Year { get; init; }
        [Display(Name = "Måned")] public int? Month { get; init; }
        [Display(Name = "Tal")] public decimal? Value { get; init; }
        [Display(Name = "Kilde")] public string? Source { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Kind).IsInEnum().WithMessage("Vælg resultat eller mål.");
            RuleFor(c => c.Year).NotNull().WithMessage("Skriv årstallet.").InclusiveBetween(2000, 2100).WithMessage("Årstallet skal ligge mellem 2000 og 2100.");
            RuleFor(c => c.Month).InclusiveBetween(1, 12).WithMessage("Vælg en måned eller hele året.");
            RuleFor(c => c.Value).NotNull().WithMessage("Skriv tallet.").InclusiveBetween(0, 1_000_000).WithMessage("Skriv et tal mellem 0 og 1.000.000.");
            RuleFor(c => c.Source).NotEmpty().WithMessage("Skriv, hvor tallet er fra.").FreeText(ExternalIndicator.SourceMaxLength);
        }
    }

    internal sealed class QueryHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct)
        {
            var year = clock.Today().Year;

            return db.ExternalIndicators.Where(i => i.Id == query.Id).Select(i => new Command { Id = i.Id, Year = year, Source = i.Source }).SingleOrDefaultAsync(ct);
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var indicator = await db.ExternalIndicators.Include(i => i.Observations).SingleOrDefaultAsync(i => i.Id == command.Id, ct).OrNotFound();
            indicator.Observe(new(command.Year!.Value, command.Month), command.Kind, command.Value!.Value, command.Source!.Trim(), db.UserId, clock.UtcNow());
            await db.SaveChangesAsync(ct);

            return indicator.Id;
        }
    }
}
